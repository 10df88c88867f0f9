/** As much of the DOM as the readers use; the pages are built by linkedom. */
export interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly lastChild: PageNode | null
  readonly previousSibling: PageNode | null
}

export interface PageElement extends PageNode {
  readonly className: string
  readonly textContent: string | null
  getAttribute(name: string): string | null
  hasAttribute(name: string): boolean
  querySelectorAll(selector: string): PageElement[]
  querySelector(selector: string): PageElement | null
  remove(): void
}

export interface PageDocument extends PageElement {
  readonly body: PageElement | null
  readonly documentElement: PageElement
}
