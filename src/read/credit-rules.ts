/**
 * The forms in which credits of pictures and wire services stand in article text, as data: each rule has a reason and
 * an example in which ⟦⟧ encloses what it finds. A paragraph ends a credit: what goes on as a sentence is none.
 */
export interface CreditRule {
  name: string
  reason: string
  example: string
  /** The part of the match in the group `credit` is the credit; without such a group the whole match is. */
  pattern: RegExp
  /** Where in a paragraph it is looked for. */
  where: 'start' | 'end' | 'anywhere'
}

/** Agencies whose names stand alone as a credit. An agency missing here is still found where a label names it. */
const AGENCIES = [
  'AAP',
  'ABACA(?:PRESS)?',
  'AFP',
  'Agence France[ -]Presse',
  'Alamy',
  'Anadolu(?: Agency)?',
  'ANP',
  'ANSA',
  'AP',
  'APA',
  'Associated Press',
  'Belga',
  'Bloomberg',
  'CP',
  'dpa',
  'DPA',
  'EFE',
  'EPA(?:-EFE)?',
  'epa',
  'EYEVINE',
  'Getty(?: Images)?',
  'GETTY(?: IMAGES)?',
  'Hollandse Hoogte',
  'Imago',
  'iStock',
  'Keystone',
  'Kyodo(?: News)?',
  'Lehtikuva',
  'LUSA',
  'NTB',
  'NurPhoto',
  'PA(?: Media| Wire| Images)?',
  'Picture[ -]Alliance',
  'Press Association',
  'Reuters',
  'REUTERS',
  'Ritzau(?: Scanpix)?',
  'Scanpix',
  'Shutterstock',
  'SIPA(?: USA)?',
  'Sputnik',
  'TASS',
  'TT(?: News Agency)?',
  'Ukrinform',
  'UPI',
  'Xinhua',
  'Yonhap',
  'Zuma(?: Press)?',
  'ZUMA(?: PRESS)?',
] as const
const AGENCY = `(?:${AGENCIES.join('|')})(?![\\p{L}\\p{N}])`

const LABEL =
  '(?:(?:File |Handout |Pool |Stock |Press )?(?:Image|Photo|Photograph|Picture|Foto|Beeld|Bild|Crédit|Credit)s?|' +
  '(?:File|Handout|Pool|Stock|Press) (?:image|photo|picture)|IMAGE|PHOTO|FOTO|BEELD|CREDIT)'

/** A word of a name, or of the small words that join names: a credit has no verb and no sentence. */
const NAME_WORD = `[\\p{Lu}\\p{N}][\\p{L}\\p{M}\\p{N}.'’&-]*`
const JOINING_WORD = '(?:of|for|via|by|from|and|the|de|den|der|van|von|du|di|la|le|al|dpa|epa)'
const NAMES = `(?:${NAME_WORD}|©)(?:(?: ?[/|,·•;] ?| [–-] | )(?:${NAME_WORD}|${JOINING_WORD}(?= )|dpa|epa|©)){0,11}`

/** Ends a sentence, and may be followed by closing quotation marks or brackets. */
const SENTENCE_END = `[.!?…][”"’'»)\\]]{0,2}`
const END = '\\.?$'

const rule = (
  name: string,
  reason: string,
  example: string,
  pattern: string,
  where: CreditRule['where'] = 'end',
): CreditRule => ({ name, reason, example, pattern: new RegExp(pattern, 'gu'), where })

export const CREDIT_RULES: readonly CreditRule[] = [
  rule(
    'labelled-in-brackets',
    'A bracket that starts with a label, or with an agency and a label, holds nothing but a credit.',
    'The ministers met in Kesmark. ⟦(AP Photo/Jane Roe)⟧ They will meet again.',
    `[([](?:${AGENCY} )?${LABEL}(?:(?: by |: ?|/| ?© ?| )${NAMES})?\\.?[)\\]]`,
    'anywhere',
  ),
  rule(
    'agency-in-brackets',
    'A bracket after the end of a sentence that names an agency signs the paragraph; inside a sentence it explains a name.',
    'The ministers met in Kesmark. ⟦(Reuters)⟧',
    `(?:^|${SENTENCE_END}) *(?<credit>[([](?:${NAMES}/)?${AGENCY}(?:(?:/| via )${NAMES})?[)\\]])${END}`,
  ),
  rule(
    'dateline',
    'A place in capitals, a bracketed agency and a dash open a wire report; none of them is part of its first sentence.',
    '⟦KESMARK, Jan 27 (Reuters) -⟧ The minister refused.',
    `^(?:[\\p{Lu}][\\p{Lu} .'-]+)(?:[,/] ?[\\p{L}\\p{N} .,]{1,40})? [([]${AGENCY}[)\\]] ?[-–—]`,
    'start',
  ),
  rule(
    'dateline-in-small-letters',
    'The same where the place is not in capitals, or only the day is given; an agency is explained by its long name instead.',
    '⟦Kesmark, Jan. 27 (dpa) -⟧ The minister refused.',
    `^(?!.*\\b(?:Agenc|Press|News)[^(]*\\()(?:${NAME_WORD} ?){1,3}(?:, ?${NAME_WORD}(?: \\d{1,2})?)? ?[([]${AGENCY}[)\\]] ?[-–—](?= )`,
    'start',
  ),
  rule(
    'label-glued-to-sentence',
    'Page templates set a caption and its credit as two elements; taken out as text they touch without a space.',
    'He is open to dialogue with Vostrava.⟦Image AFP⟧',
    `(?<=${SENTENCE_END})${LABEL}(?:(?: by |: ?| ?© ?| )${NAMES})?${END}`,
  ),
  rule(
    'label-glued-to-word',
    'The same where the caption has no full stop; an agency must follow, since a word may end like this in a name.',
    'The minister on his way to Vostrava⟦Image AFP⟧',
    `(?<=\\p{Ll})${LABEL}(?:: ?| ?© ?| |/)(?:${NAMES}[/ ])?${AGENCY}(?:/${NAMES})?${END}`,
  ),
  rule(
    'agency-glued-to-sentence',
    'As with a label: an agency that touches the end of a sentence is not the next sentence.',
    'He is open to dialogue with Vostrava.⟦EPA-EFE/JANE ROE⟧',
    `(?<=${SENTENCE_END})(?:${NAMES}(?:/| via ))?${AGENCY}(?:(?:/| ?\\| ?| via | ?, ?)${NAMES})?${END}`,
  ),
  rule(
    'label-after-sentence',
    'A label with a colon or "by", names and nothing more until the paragraph ends.',
    'The ministers met in Kesmark. ⟦Photo: Jane Roe/Reuters⟧',
    `(?<=^|${SENTENCE_END} )${LABEL}(?: by |: ?| ?© ?)${NAMES}${END}`,
  ),
  rule(
    'label-and-agency',
    'A paragraph of a label and an agency, without a colon.',
    '⟦Image AFP⟧',
    `(?<=^|${SENTENCE_END} )${LABEL} ${AGENCY}(?:/${NAMES})?${END}`,
  ),
  rule(
    'agency-and-label',
    'Some agencies put their name before the label.',
    'The ministers met in Kesmark. ⟦AFP PHOTO / JANE ROE⟧',
    `(?<=^|${SENTENCE_END} ?)${AGENCY} (?:Photo|PHOTO|Image|IMAGE)(?: ?[/:] ?${NAMES})?${END}`,
  ),
  rule(
    'image-source',
    'What screen readers are told about a picture becomes text when a page is copied.',
    'The ministers met in Kesmark.⟦Image source, Getty Images⟧',
    `(?<=^|${SENTENCE_END} ?)(?:(?:Image|Photo|Picture) (?:source|copyright|credit)[,:]? ${NAMES}|Source: ?${AGENCY})${END}`,
  ),
  rule(
    'copyright-sign',
    'The sign and the names after it claim a right; speech has neither.',
    'The ministers met in Kesmark. ⟦© Reuters⟧',
    `(?:©|(?<=^|${SENTENCE_END} ?)(?:\\([cC]\\)|Copyright(?: ©)?)(?= (?:\\d{4}|${AGENCY}))) ?${NAMES}${END}`,
  ),
  rule(
    'agency-after-sentence',
    'An agency by itself after the end of a sentence signs the paragraph; with a verb it would be a sentence.',
    'The ministers met in Kesmark. ⟦Jane Roe/AFP⟧',
    `(?<=^|${SENTENCE_END} )(?:${NAMES}(?: ?[/|] ?| via ))?${AGENCY}(?:(?: ?[/|] ?| via )${NAMES})?$`,
  ),
  rule(
    'agency-slash-name',
    'An agency, a slash and a name at the paragraph end, where the caption before it has no full stop.',
    'The minister on her way to the talks ⟦REUTERS/Jane Roe⟧',
    `(?<= )${AGENCY}/(?!${AGENCY})${NAMES}$`,
  ),
]
