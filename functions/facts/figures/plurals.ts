const IRREGULAR = new Set(
  `people men women children police feet teeth geese mice oxen lice fishermen firefighters policemen policewomen servicemen
  servicewomen gunmen councilmen congressmen lawmen crewmen airmen horsemen salesmen craftsmen spokesmen statesmen countrymen
  grandchildren schoolchildren stepchildren clergymen businessmen businesswomen sportsmen workmen cattle sheep deer fish
  aircraft spacecraft helicopter-gunships personnel troops staff crew criteria phenomena media bacteria series species
  congresswomen chairmen kinsmen freshmen gentlemen noblemen tradesmen militiamen infantrymen marksmen warships hovercraft
  poultry offspring livestock postmen midwives data alumni nuclei cacti fungi larvae radii stimuli syllabi crises theses
  analyses bases axes oases diagnoses hypotheses parentheses`.split(/\s+/u)
)
const SINGULAR_S = new Set(
  `was is has as its his this us thus plus perhaps always across less unless process business access address class glass
  gas bus news series campus virus status crisis basis analysis census consensus focus bonus chorus corps besides afterwards
  towards upwards backwards forwards indoors outdoors overseas sometimes nowadays whereas whose does goes says yes else
  alongside politics economics physics mathematics athletics gymnastics diabetes christmas atlas canvas texas kansas james
  jones williams hers ours theirs yours minus versus chess loss mass boss cross press stress dress mess pass grass brass
  success progress congress distress express witness illness fitness wilderness darkness awareness weakness`.split(
    /\s+/u
  )
)

/** Whether the word can be a noun in the plural, by its form. */
export function isPlural(lower: string): boolean {
  if (IRREGULAR.has(lower)) return true
  const last = lower.slice(lower.lastIndexOf('-') + 1)
  if (IRREGULAR.has(last)) return true
  return (
    last.length > 2 && last.endsWith('s') && !/(?:ss|us|is|ous|['’]s)$/u.test(last) && !SINGULAR_S.has(last)
  )
}
