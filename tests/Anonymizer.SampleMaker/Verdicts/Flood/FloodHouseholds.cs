using Anonymizer.SampleMaker.Writing;
using static Anonymizer.SampleMaker.Writing.Marks;

namespace Anonymizer.SampleMaker.Verdicts.Flood;

/// <summary>The judge's findings on one household, paragraph by paragraph.</summary>
internal static class FloodHouseholds
{
    public static void Write(VerdictDocument document, FloodClaimant claimant)
    {
        document.Heading($"({claimant.Number}) {claimant.Person.Full}, {claimant.Home.House}", 3);
        document.Numbered(Household(claimant));
        document.Numbered(FloodStories.Night(claimant));
        document.Numbered(FloodAnecdotes.Of(claimant));
        document.Numbered(FloodStories.Company(claimant));
        document.Numbered(FloodStories.Health(claimant));
        document.Numbered(FloodFindings.Evidence(claimant));
        document.Numbered(FloodFindings.Award(claimant));
    }

    private static Line Household(FloodClaimant claimant)
    {
        var (person, partner, home, contact) = (claimant.Person, claimant.Partner, claimant.Home, claimant.Contact);

        return claimant.Choose(
            1,
            $"{person.Formal} has lived at {home.Address} since {home.Bought}. {Pronoun(claimant)} is a {home.Occupation} and shares the house with {partner.Full}, a {home.PartnerOccupation}. The house is a {claimant.Word(2, "mid-terrace", "two-up, two-down", "brick", "rendered")} one with a {claimant.Word(3, "cellar kitchen", "half-cellar", "step down from the street", "ground floor below the level of the road")}, and until the flood with which I am concerned it had been dry for as long as anybody in the family could remember.",
            $"The house is {home.Address}. It was bought in {home.Bought} for {FloodLoss.Money(18_500 + (claimant.Number * 4_250))}, and the mortgage was paid off {claimant.Word(2, "shortly before the flood", "early", "with a legacy", "out of overtime")}. {person.Full} is described on the claim form as a “{home.Occupation}”; {partner.Given}, who gave a short statement, is a {home.PartnerOccupation}. They have kept every letter which they ever had from the Defendant, in a {claimant.Word(5, "biscuit tin", "shoe box", "ring binder", "drawer")} which was produced at the trial.",
            $"{person.Name} and {partner.Name} came to {Place("Calderthwaite")} from {home.Town} in {home.Bought}, when {partner.Given} found work as a {home.PartnerOccupation}. They live at {home.Address}, one of the {claimant.Word(2, "lower", "older", "narrower", "damper")} houses of the group. {person.Surname} is a {home.Occupation} and, on the evidence of the neighbours, the person in the street to whom one goes when something must be written to somebody.",
            $"{home.Address}, is the home of {person.Full} ({home.Occupation}) and {partner.Full} ({home.PartnerOccupation}). Title was registered in {home.Bought}. The premises are insured with {contact.Insurer} under policy {contact.Policy}, subject since {On("2016")} to an exclusion of {claimant.Word(4, "escape of water from drains", "flood", "any loss by surface water", "storm water")} of which, I find, {person.Formal} had {claimant.Word(6, "no idea", "been told once by telephone", "read and despaired", "complained twice")}.",
            $"I turn to {person.Formal}. Of all the claimants {person.Name} has perhaps the {claimant.Word(2, "closest", "longest", "saddest", "most practical")} connexion with the {claimant.Word(3, "beck", "sewer", "street", "works")}: {Pronoun(claimant).ToLowerInvariant()} was a {home.Occupation} when the present outfall was built and remembers it being dug. With {partner.Formal}, {Pronoun(claimant).ToLowerInvariant()} bought {home.Address} in {home.Bought}, and neither has any wish to live elsewhere.",
            $"The claim in respect of {home.House} is brought by {person.Full} alone, {partner.Full} having been joined at first and having withdrawn on {contact.Statement} because, as {partner.Given} wrote to the court from {MailTo(contact.Mail)}, “one of us has to go to work”. {person.Surname} is a {home.Occupation}. The full address is {home.Address}; the house was built as a {claimant.Word(7, "weaver’s cottage", "chapel school", "toll house", "bakery")} and has belonged to the family since {home.Bought}.");
    }

    public static string Pronoun(FloodClaimant claimant) => claimant.Number % 2 == 0 ? "She" : "He";
}
