using Anonymizer.Core.Webhooks;

namespace Anonymizer.Core.Tests.Webhooks;

public class WebhookSignatureTests
{
    private static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);
    private static readonly Guid Delivery = Guid.Parse("00000000-0000-7000-8000-000000000001");

    [Fact]
    public void It_is_what_openssl_says()
    {
        // printf '1700000000.00000000-0000-7000-8000-000000000001.{}' | openssl dgst -sha256 -hmac secret
        WebhookSignature.Of("secret"u8, At, Delivery, "{}"u8).ShouldBe("v1=0477bc9e6b7eece56735a09686386b2a5d8f52d123a52c91e6d9d94b0a3ae7f6");
    }

    [Fact]
    public void What_was_changed_comes_late_or_from_somebody_else_does_not_hold()
    {
        var signature = WebhookSignature.Of("secret"u8, At, Delivery, "{}"u8);

        WebhookSignature.Holds(signature, "secret"u8, At, Delivery, "{}"u8, At.AddMinutes(5)).ShouldBeTrue();
        WebhookSignature.Holds(signature, "secret"u8, At, Delivery, "{}"u8, At.AddMinutes(5).AddSeconds(1)).ShouldBeFalse();
        WebhookSignature.Holds(signature, "secret"u8, At.AddSeconds(1), Delivery, "{}"u8, At).ShouldBeFalse();
        WebhookSignature.Holds(signature, "secret"u8, At, Guid.Empty, "{}"u8, At).ShouldBeFalse();
        WebhookSignature.Holds(signature, "secret"u8, At, Delivery, "{ }"u8, At).ShouldBeFalse();
        WebhookSignature.Holds(signature, "another"u8, At, Delivery, "{}"u8, At).ShouldBeFalse();
        WebhookSignature.Holds("", "secret"u8, At, Delivery, "{}"u8, At).ShouldBeFalse();
    }
}
