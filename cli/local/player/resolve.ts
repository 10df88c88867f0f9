import { UnplayableTemplate } from './errors.ts'
import { isObject, type Json, type JsonObject, listAt, textAt } from './json.ts'
import { ACCOUNT, type Names } from './names.ts'

const PSEUDO: Record<string, string> = {
  'AWS::AccountId': ACCOUNT.id,
  'AWS::Region': ACCOUNT.region,
  'AWS::Partition': ACCOUNT.partition,
  'AWS::StackName': ACCOUNT.stack,
  'AWS::URLSuffix': 'amazonaws.com'
}

type Resolver = (argument: Json) => Json

/** Replaces CloudFormation's intrinsic functions by the names that resources have here. */
export function createResolver(names: ReadonlyMap<string, Names>): (value: Json) => Json {
  const intrinsics: Record<string, Resolver> = {
    Ref: (id) => reference(textAt(id, 'Ref')),
    'Fn::GetAtt': (path) => attribute(path),
    'Fn::Join': (argument) => {
      const [separator, parts] = listAt(argument, 'Fn::Join')
      const texts = listAt(parts, 'Fn::Join').map((part) => textAt(resolve(part), 'a part of Fn::Join'))
      return texts.join(textAt(separator, 'the separator of Fn::Join'))
    },
    'Fn::Sub': (argument) => {
      const [text, variables] = Array.isArray(argument) ? argument : [argument, {}]
      return textAt(text, 'Fn::Sub').replace(/\$\{([^!}][^}]*)\}/gu, (_, name: string) => {
        const own = isObject(variables) ? variables[name] : undefined
        if (own !== undefined) return textAt(resolve(own), name)
        return name.includes('.') ? attribute(name) : reference(name)
      })
    },
    'Fn::Select': (argument) => {
      const [index, list] = listAt(argument, 'Fn::Select')
      const chosen = listAt(resolve(list ?? null), 'Fn::Select')[Number(index)]
      return chosen ?? missing(`Fn::Select finds nothing at ${JSON.stringify(index)}`)
    },
    'Fn::Split': (argument) => {
      const [separator, text] = listAt(argument, 'Fn::Split')
      return textAt(resolve(text ?? null), 'Fn::Split').split(textAt(separator, 'Fn::Split'))
    }
  }

  function reference(id: string): string {
    return PSEUDO[id] ?? names.get(id)?.ref ?? missing(`Ref names ${id}, which is not there`)
  }

  function attribute(path: Json): string {
    const [id, name] = typeof path === 'string' ? path.split('.') : listAt(path, 'Fn::GetAtt')
    const found = names.get(textAt(id, 'Fn::GetAtt'))
    if (found && name === 'Arn') return found.arn
    if (found && (name === 'QueueName' || name === 'RoleName' || name === 'Name'))
      return found.ref.split('/').at(-1) ?? found.ref
    return missing(`Fn::GetAtt asks for ${JSON.stringify(path)}`)
  }

  function resolve(value: Json): Json {
    if (Array.isArray(value)) return value.map(resolve)
    if (!isObject(value)) return value
    const [name, ...others] = Object.keys(value)
    if (name !== undefined && others.length === 0 && (name === 'Ref' || name.startsWith('Fn::'))) {
      const intrinsic = intrinsics[name] ?? missing(`it uses ${name}`)
      return intrinsic(value[name] ?? null)
    }
    return resolveAll(value)
  }

  function resolveAll(value: JsonObject): JsonObject {
    return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, resolve(child)]))
  }

  return resolve
}

function missing(problem: string): never {
  throw new UnplayableTemplate(problem)
}
