using System.Collections.Frozen;

namespace Anonymizer.Locale;

/// <summary>The small words that make up a third of any text, by language: they tell languages apart without a statistical model.</summary>
internal static class FunctionWords
{
    private static readonly Dictionary<string, string> ByLanguage = new(StringComparer.Ordinal)
    {
        ["en"] = "the of and to in that was is for on with as by at which has had not this from his be were are it court",
        ["de"] = "der die das und von zu den mit des auf für ist im dem nicht ein eine als auch nach wird bei einer hat dass gericht",
        ["fr"] = "le la les des et du que une dans est pour par sur au qui pas avec aux cette ont été ne se il tribunal",
        ["es"] = "el la los las de que del en un una por con para su al es se no lo como ha sido fue este tribunal",
        ["it"] = "il di che la per del un una della in con non sono dei alla le è si da nel ha dal gli tribunale",
        ["pt"] = "o a de que do da em os no na um uma para com não ao por dos das se pelo pela como foi à tribunal",
        ["nl"] = "de het van een en in dat is op te zijn met voor niet aan er door bij heeft om ook als rechtbank",
        ["pl"] = "i w z na do nie że się jest przez o od za dla po oraz jako które sąd tym został art",
        ["cs"] = "a v na se že je o z do k ve byl by pro jako soudu soud podle které nebo aby jeho",
        ["sk"] = "a v na sa že je o z do k vo bol by pre ako súdu súd podľa ktoré alebo aby jeho",
        ["sl"] = "in je v na da se za so z ki ne tudi pri kot po sodišče bi sodišča ali iz tega ter",
        ["hr"] = "i u je na da se za od su s o ne koji kao ili sud iz bi prema nije tijekom prije članka rješenje mjesto vijeće uvjet tvrtka sukladno općina",
        ["sr"] = "i u je na da se za od su sa o ne koji kao ili sud iz bi prema nije tokom pre člana rešenje mesto veće uslov preduzeće lica opština ovog "
            + "и у је на да се за од су са о не који као или суд из би према није током пре члана",
        ["lv"] = "un ir ka no par ar tiesa uz lai vai kas nav tika pēc bet to tiesas kā pie šī gada arī",
        ["lt"] = "ir kad iš su dėl yra į ar bei po pagal teismas už nuo teismo buvo kuris ne bylos straipsnio",
        ["et"] = "ja on ei et kohtu mis see ning oli või selle kui ka kohus lg tema ta poolt seaduse",
        ["fi"] = "ja on ei että se oli hän mukaan tai ovat ole kuin myös joka siitä ollut oikeus lain sekä",
        ["sv"] = "och att det som en av för är på med till den har i inte om ett från eller vid tingsrätten",
        ["da"] = "og at det som en af for er på med til den har ikke om et fra eller ved blev der retten",
        ["no"] = "og at det som en av for er på med til den har ikke om et fra eller ved ble tingretten",
        ["hu"] = "a az és hogy nem is egy által vagy meg volt szerint bíróság mint alapján törvény",
        ["ro"] = "și de la în cu că pe din nu este care pentru prin sau a fost instanța al sunt ale",
        ["bg"] = "и на от за да се не по че са е във с като съда при до което съдът",
        ["ru"] = "и в на с что не по о от за его как это суд к из был для статьи",
        ["uk"] = "і в на з що не до за про від та як у суд це його або статті",
        ["el"] = "και του της το να των από με για στο την που δεν τον στη η ο οι σε κατά",
        ["tr"] = "ve bir bu ile için olarak da de olan mahkeme göre daha sonra tarafından ise kadar",
    };

    /// <summary>Two languages that a text of few words does not tell apart for certain.</summary>
    internal static bool AreNear(string one, string other) => one is "sr" or "hr" && other is ("sr" or "hr");

    /// <summary>The languages of each word; a word that many languages have says little.</summary>
    internal static FrozenDictionary<string, string[]> Languages { get; } = ByLanguage
        .SelectMany(pair => pair.Value.Split(' ').Distinct(StringComparer.Ordinal).Select(word => (Word: word, Language: pair.Key)))
        .GroupBy(pair => pair.Word, pair => pair.Language, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
