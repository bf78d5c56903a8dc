/// The words by which names, laws, numbers, dates and deeds are found in a language.
package struct FactWords: Sendable {
    package let names: NameWords
    package let plans: PlanWords
    package let laws: LawWords
    package let counts: CountWords
    package let dates: DateWords
    package let deeds: DeedWords
    package let persons: PersonWords
    package let matter: MatterWords
    package let citing: CitingWords
}
