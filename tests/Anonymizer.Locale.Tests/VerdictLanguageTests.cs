namespace Anonymizer.Locale.Tests;

public sealed class VerdictLanguageTests
{
    [Theory]
    [InlineData("en", "The applicant was born in Riga and it was found that the court had not heard him.")]
    [InlineData("de", "Das Gericht hat die Klage abgewiesen, weil der Kläger nicht nachgewiesen hat, dass ein Schaden entstanden ist.")]
    [InlineData("fr", "La cour a rejeté le pourvoi, car les moyens soulevés par le demandeur ne sont pas fondés.")]
    [InlineData("es", "El tribunal desestimó el recurso, ya que la parte demandante no ha probado los hechos en que se basa.")]
    [InlineData("it", "Il tribunale ha respinto il ricorso, poiché la parte non ha provato che il danno è derivato dal fatto.")]
    [InlineData("pt", "O autor não foi ouvido pelo tribunal, que não deu provimento ao recurso da ré, como se vê na sentença.")]
    [InlineData("nl", "De rechtbank heeft het verzoek afgewezen, omdat het niet is gebleken dat er een fout is gemaakt door de eiser.")]
    [InlineData("pl", "Sąd oddalił powództwo, ponieważ powód nie wykazał, że umowa została zawarta przez strony, i nie jest ważna.")]
    [InlineData("cs", "Soud žalobu zamítl, protože žalobce neprokázal, že by byl poškozen, a podle zákona se na něj hledí jako na viníka.")]
    [InlineData("sk", "Súd žalobu zamietol, pretože žalobca nepreukázal, že by bol poškodený, a podľa zákona sa na neho hľadí ako na vinníka.")]
    [InlineData("sr", "Sud je odlučio da se tužba odbije, jer tužilac nije dokazao da je lice iz člana 5. ovog zakona dužno, i da je rešenje doneto pre roka.")]
    [InlineData("hr", "Sud je odlučio da se tužba odbije, jer tužitelj nije dokazao da je rješenje doneseno prije roka iz članka 5. sukladno zakonu.")]
    [InlineData("sr", "Суд је одлучио да се тужба одбије, јер тужилац није доказао да је решење донето пре рока из члана 5. закона.")]
    [InlineData("lv", "Tiesa uzskata, ka prasītājs nav pierādījis, ka līgums tika noslēgts, un tiesas spriedums ir spēkā no šī gada.")]
    [InlineData("lt", "Teismas nustatė, kad ieškovas neįrodė, jog sutartis buvo sudaryta, ir dėl to ieškinys yra atmestas pagal įstatymą.")]
    [InlineData("et", "Kohus leidis, et hageja ei ole tõendanud, et leping on sõlmitud, ja see hagi jääb rahuldamata, kuna tema väited on paljasõnalised.")]
    [InlineData("fi", "Oikeus katsoi, että kantaja ei ole näyttänyt, että sopimus oli tehty, ja kanne on siksi hylätty lain mukaan.")]
    [InlineData("sv", "Tingsrätten fann att det inte har visats att avtalet ingicks, och käromålet är därför ogillat av rätten med stöd av lag.")]
    [InlineData("hu", "A bíróság szerint a felperes nem bizonyította, hogy a szerződés létrejött, és az igény nem volt alapos a törvény alapján.")]
    [InlineData("ro", "Instanța a respins cererea, pentru că reclamantul nu a dovedit că prejudiciul este cauzat de fapta pârâtului și din culpa sa.")]
    [InlineData("bg", "Съдът отхвърля иска, тъй като ищецът не е доказал, че договорът е сключен от страните и не се дължи обезщетение по закона.")]
    [InlineData("ru", "Суд отказал в иске, так как истец не доказал, что договор был заключен, и это не следует из материалов дела.")]
    [InlineData("uk", "Суд відмовив у позові, оскільки позивач не довів, що договір було укладено, та це не випливає з матеріалів справи або закону.")]
    [InlineData("el", "Το δικαστήριο απέρριψε την αγωγή, για το λόγο ότι ο ενάγων δεν απέδειξε την σύμβαση και το ποσό που ζητεί από τον εναγόμενο.")]
    [InlineData("tr", "Mahkeme davayı reddetmiş ve bu karar için bir gerekçe olarak davacının iddiasını ispat edemediğini göstermiştir; daha sonra da temyiz edilmiştir.")]
    public void Two_lines_of_a_judgment_tell_its_language(string language, string text) => VerdictLanguage.Of(text).ShouldBe(language);

    [Theory]
    [InlineData("")]
    [InlineData("12345/03")]
    [InlineData("Riga")]
    [InlineData("Jānis Bērziņš, Anna Kalniņa, Pēteris Liepa, Ilze Krūmiņa, Marta Ozola, Andris Zariņš")]
    [InlineData("判決は次のとおりである。被告は原告に対し金を支払え。")]
    public void A_text_that_tells_nothing_has_no_language(string text) => VerdictLanguage.Of(text).ShouldBeNull();

    [Fact]
    public void A_long_list_of_names_at_the_head_does_not_hide_the_language()
    {
        var names = string.Concat(Enumerable.Repeat("Jānis Bērziņš, Anna Kalniņa; ", 500));
        var text = string.Concat(Enumerable.Repeat("The court held that the applicant had not been heard by the board. ", 500));

        VerdictLanguage.Of(names + text).ShouldBe("en");
    }

    [Fact]
    public void Any_text_at_all_is_answered() => Gen.String.Sample(text => _ = VerdictLanguage.Of(text));
}
