namespace Ticketing.Webhooks.Http;

/// <summary>The API's enums are cast from the domain's, so they must have the same members.</summary>
public sealed class MirroredEnumTests
{
    [Fact]
    public void States_of_deliveries_are_the_domains() => AssertSame<WebhookDeliveryStateName, WebhookDeliveryState>();

    [Fact]
    public void Reasons_of_being_off_are_the_domains() => AssertSame<WebhookOffReasonName, WebhookOffReason>();

    private static void AssertSame<TApi, TDomain>()
        where TApi : struct, Enum
        where TDomain : struct, Enum =>
        Assert.Equal(
            Enum.GetValues<TDomain>().Select(member => (member.ToString(), Convert.ToInt32(member, null))),
            Enum.GetValues<TApi>().Select(member => (member.ToString(), Convert.ToInt32(member, null))));
}
