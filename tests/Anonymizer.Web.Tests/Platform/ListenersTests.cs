using System.Globalization;
using Anonymizer.Web.Platform;

namespace Anonymizer.Web.Tests.Platform;

public sealed class ListenersTests
{
    [Fact]
    public void Each_listener_hears_in_the_language_in_which_it_began_to_listen()
    {
        var listeners = new Listeners<int>();
        var heard = new List<string>();
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("lv");
        listeners.Add(news => heard.Add($"{news} {CultureInfo.CurrentUICulture.Name}"));
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

        listeners.Tell(7);

        heard.ShouldBe(["7 lv"]);
        CultureInfo.CurrentUICulture.Name.ShouldBe("en");
    }

    [Fact]
    public void Who_has_gone_hears_nothing_more()
    {
        var listeners = new Listeners<int>();
        var heard = new List<int>();
        listeners.Add(heard.Add);
        listeners.Remove(heard.Add);

        listeners.Tell(7);

        heard.ShouldBeEmpty();
    }
}
