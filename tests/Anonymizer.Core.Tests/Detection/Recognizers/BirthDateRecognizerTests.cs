using Anonymizer.Core.Detection;
using Anonymizer.Core.Detection.Recognizers;

namespace Anonymizer.Core.Tests.Detection.Recognizers;

public class BirthDateRecognizerTests
{
    private static readonly BirthDateRecognizer Recognizer = new();

    [Theory]
    [InlineData("The applicant was born on 3 May 1975 in Riga.", "3 May 1975")]
    [InlineData("The applicant was born in Riga, Latvia, on 3rd of May, 1975.", "3rd of May, 1975")]
    [InlineData("She was born on May 3, 1975 and lives", "May 3, 1975")]
    [InlineData("The applicant was born in 1975 and lives in Riga.", "1975")]
    [InlineData("(born 03/05/1975)", "03/05/1975")]
    [InlineData("Date of birth: 1975-05-03", "1975-05-03")]
    [InlineData("Date of birth:\n3.5.1975\nSentence: 7 years", "3.5.1975")]
    [InlineData("d.o.b. 03.05.75", "03.05.75")]
    [InlineData("DOB: 03-05-1975;", "03-05-1975")]
    [InlineData("dzimis 1975. gada 3. maijā Rīgā", "1975. gada 3. maijā")]
    [InlineData("dzim. 03.05.1975.", "03.05.1975")]
    [InlineData("gimęs 1975 m. gegužės 3 d.", "1975 m. gegužės 3")]
    [InlineData("sündinud 3. mail 1975", "3. mail 1975")]
    [InlineData("syntynyt 3.5.1975", "3.5.1975")]
    [InlineData("född den 3 maj 1975", "3 maj 1975")]
    [InlineData("født 3. mai 1975", "3. mai 1975")]
    [InlineData("urodzony 3 maja 1975", "3 maja 1975")]
    [InlineData("născut la 3 mai 1975", "3 mai 1975")]
    [InlineData("geboren am 3. Mai 1975", "3. Mai 1975")]
    [InlineData("geb. 3.5.1975", "3.5.1975")]
    [InlineData("née le 3 mai 1975", "3 mai 1975")]
    [InlineData("né(e) à Lyon le 3 mai 1975", "3 mai 1975")]
    [InlineData("nacida el 3 de mayo de 1975", "3 de mayo de 1975")]
    [InlineData("nato a Roma il 3 maggio 1975", "3 maggio 1975")]
    [InlineData("nascido em 3 de maio de 1975", "3 de maio de 1975")]
    [InlineData("geboren op 3 mei 1975", "3 mei 1975")]
    [InlineData("03.05.1975 doğumlu sanık", "03.05.1975")]
    [InlineData("born on 3\u00A0May\u00A01975", "3\u00A0May\u00A01975")]
    public void A_date_of_birth_is_found_without_its_word(string sentence, string found)
    {
        Finds.In(Recognizer, sentence).ShouldBe([found]);
    }

    [Fact]
    public void Dates_joined_to_the_first_are_found_too()
    {
        Finds.In(Recognizer, "The applicants were born in 1965, 1970 and on 4 June 1972 respectively and live in 2 towns.")
            .ShouldBe(["1965", "1970", "4 June 1972"]);
    }

    [Theory]
    [InlineData("The decision of 3 May 1975 was final.")]
    [InlineData("A daughter was born. On 13 December 2005 the applicant sued.")]
    [InlineData("He was born (see paragraph 1975 below).")]
    [InlineData("The claim was stillborn in 1975.")]
    [InlineData("Ms Smith, née Jones, married on 4 June 1990.")]
    [InlineData("Born and bred there, as all his forefathers were for ages, he left in 1990.")]
    [InlineData("born in house 19755")]
    public void Other_dates_are_left_alone(string sentence)
    {
        Finds.In(Recognizer, sentence).ShouldBeEmpty();
    }

    [Fact]
    public void It_identifies_only_together_with_other_facts()
    {
        var mention = Finds.MentionsIn(Recognizer, "born in 1975").Single();

        (mention.Type, mention.Need, mention.Kind).ShouldBe((EntityType.DateTime, Need.Quasi, "DATE_OF_BIRTH"));
    }
}
