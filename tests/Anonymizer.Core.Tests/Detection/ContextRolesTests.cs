using Anonymizer.Core.Detection;

namespace Anonymizer.Core.Tests.Detection;

public class ContextRolesTests
{
    [Theory]
    [InlineData("He was represented by {PERSON:Mr E. Lunde}, a lawyer practising in Oslo.", EntityRole.Lawyer)]
    [InlineData("represented before the Court by {PERSON:Ms Lunde}.", EntityRole.Lawyer)]
    [InlineData("{PERSON:Mr Lunde} QC appeared.", EntityRole.Lawyer)]
    [InlineData("{PERSON:Shri Lunde}, learned counsel for the State", EntityRole.Lawyer)]
    [InlineData("{PERSON:R. Lunde}, Advocate", EntityRole.Lawyer)]
    [InlineData("Defendant\n{PERSON:Tone Lunde} (instructed by Fjord LLP) for the Claimant", EntityRole.Lawyer)]
    [InlineData("{PERSON:Tone Lunde} KC (instructed by Fjord LLP)", EntityRole.Lawyer)]
    [InlineData("{PERSON:Tone Lunde} (direct access) for the Defendant", EntityRole.Lawyer)]
    [InlineData("(instructed by {PERSON:Tone Lunde} of Fjord LLP)", EntityRole.Lawyer)]
    [InlineData("{PERSON:Ms Lunde} appeared for the prosecution.", EntityRole.Lawyer)]
    [InlineData("{PERSON:Ms Lunde} appeared for her.", EntityRole.None)]
    [InlineData("MR RECORDER {PERSON:TONE LUNDE}", EntityRole.Judge)]
    [InlineData("The case was heard by Judge {PERSON:Lunde}.", EntityRole.Judge)]
    [InlineData("The opinion of {PERSON:Judge Lunde} is annexed.", EntityRole.Judge)]
    [InlineData("{PERSON:T. Lunde}, President, spoke.", EntityRole.Judge)]
    [InlineData("{PERSON:LUNDE}, J.", EntityRole.Judge)]
    [InlineData("{PERSON:Tone Lunde}, Registrar", EntityRole.Official)]
    [InlineData("{PERSON:Tone Lunde},\nsecretary of the hearing", EntityRole.Official)]
    [InlineData("judge\n{PERSON:Tone Lunde},\nsecretary of the hearing\nDag Moe", EntityRole.Judge)]
    [InlineData("The Government were represented by their Agent, {PERSON:Mr Lunde}, of the Ministry", EntityRole.Official)]
    [InlineData("The applicant, {PERSON:Mr Lunde}, sued.", EntityRole.Petitioner)]
    [InlineData("by a Danish national, {PERSON:Mr Lunde} (“the applicant”), on", EntityRole.Petitioner)]
    [InlineData("CASE OF {PERSON:LUNDE} v. NORLAND", EntityRole.Petitioner)]
    [InlineData("{PERSON:Lunde} v. Norland", EntityRole.Petitioner)]
    [InlineData("Norland v. {PERSON:Lunde}", EntityRole.Respondent)]
    [InlineData("the accused {PERSON:Lunde} fled", EntityRole.Respondent)]
    [InlineData("{PERSON:Tone Lunde} ... Respondent", EntityRole.Respondent)]
    [InlineData("the witness {PERSON:Lunde} said", EntityRole.Witness)]
    [InlineData("P.W. 3 {PERSON:Lunde} said", EntityRole.Witness)]
    [InlineData("the victim, {PERSON:Tone Lunde}, said", EntityRole.Victim)]
    [InlineData("the expert {PERSON:Dr Lunde} said", EntityRole.Expert)]
    [InlineData("{PERSON:Dr Lunde}, a forensic expert, said", EntityRole.Expert)]
    [InlineData("composed of:\njudge\n{PERSON:Tone Lunde},\nsecretary", EntityRole.Judge)]
    [InlineData("composed of:\n{PERSON:Tone Lunde}\njudge,\nand others", EntityRole.Judge)]
    [InlineData("to recover from {PERSON:Tone Lunde}\nJudge\n(signature)", EntityRole.None)]
    [InlineData("This was said at length on that day before the judge\n{PERSON:Lunde} submits", EntityRole.None)]
    [InlineData("{PERSON:Lunde} went home.", EntityRole.None)]
    [InlineData("{ORG:the Norland High Court} said", EntityRole.Court)]
    [InlineData("{ORG:Landgericht Norden} said", EntityRole.Court)]
    [InlineData("IN THE {ORG:COUNTY COURT AT LYSAKER}", EntityRole.Court)]
    [InlineData("{ORG:KING'S BENCH DIVISION}", EntityRole.Court)]
    [InlineData("{ORG:the Ministry of Justice} said", EntityRole.Authority)]
    [InlineData("{ORG:the Norland Government} said", EntityRole.Authority)]
    [InlineData("{MISC:the Fisheries Act 1955} says", EntityRole.Statute)]
    [InlineData("{MISC:Article 6 of the Convention} says", EntityRole.Statute)]
    [InlineData("{ORG:Berg Timber Ltd} said", EntityRole.None)]
    [InlineData("See {PERSON:Lunde} v. Norland, no. 123/45, § 3, ECHR 2001-I.", EntityRole.Precedent)]
    [InlineData("See Lunde v. Norland, no. {CODE:123/45}, 3 May 2001.", EntityRole.Precedent)]
    [InlineData("See Lunde v. Norland, no. 123/45, {DATETIME:3 May 2001}.", EntityRole.Precedent)]
    [InlineData("See {PERSON:Lunde} and Others v. Norland, cited above", EntityRole.Precedent)]
    [InlineData("in {MISC:Lunde v. Union of Norland, (1970) 1 SCC 248}", EntityRole.Precedent)]
    [InlineData("in {MISC:Lunde v. Norland}, AIR 1970 SC 248", EntityRole.Precedent)]
    public void The_words_around_tell_the_role(string verdict, EntityRole expected)
    {
        var marked = Marked.Parse(verdict);

        ContextRoles.Apply(marked.Text, marked.Mentions).ShouldHaveSingleItem().Role.ShouldBe(expected);
    }

    [Theory]
    [InlineData("Judge {PERSON!:Lunde} said", EntityRole.None)]
    [InlineData("Judge {PERSON/Witness!:Lunde} said", EntityRole.Witness)]
    [InlineData("Judge {PERSON/Witness:Lunde} said", EntityRole.Judge)]
    [InlineData("then {PERSON/Witness:Lunde} said", EntityRole.Witness)]
    [InlineData("number {CODE/Lawyer:12-345} said", EntityRole.None)]
    [InlineData("then {PERSON/Court:Lunde} said", EntityRole.None)]
    [InlineData("then {LOC/Authority:Oslo} said", EntityRole.None)]
    [InlineData("then {ORG/Petitioner:Lunde Ltd} said", EntityRole.Petitioner)]
    public void What_the_words_state_outweighs_the_model_and_nothing_outweighs_a_person(string verdict, EntityRole expected)
    {
        var marked = Marked.Parse(verdict);

        ContextRoles.Apply(marked.Text, marked.Mentions).ShouldHaveSingleItem().Role.ShouldBe(expected);
    }
}
