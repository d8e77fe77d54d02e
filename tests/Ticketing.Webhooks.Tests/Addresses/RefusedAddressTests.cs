using Ticketing.Dispatch;
using Ticketing.Webhooks.Hosting;

namespace Ticketing.Webhooks.Addresses;

/// <summary>A webhook leads only where the host lets it: told when it is saved, and looked at again when something is sent.</summary>
public sealed class RefusedAddressTests
{
    [Theory]
    [InlineData("", "required")]
    [InlineData("hooks", WebhookErrorCodes.NoAddress)]
    [InlineData("ftp://93.184.216.34/", WebhookErrorCodes.NoAddress)]
    [InlineData("file:///etc/passwd", WebhookErrorCodes.NoAddress)]
    [InlineData("https://93.184.216.34/#part", WebhookErrorCodes.NoAddress)]
    [InlineData("https://93.184.216.34:0/", WebhookErrorCodes.NoAddress)]
    [InlineData("http://93.184.216.34/", WebhookErrorCodes.NotEncrypted)]
    [InlineData("https://ann:secret@93.184.216.34/", WebhookErrorCodes.Credentials)]
    [InlineData("https://127.0.0.1/", WebhookErrorCodes.PrivateAddress)]
    [InlineData("https://2130706433/", WebhookErrorCodes.PrivateAddress)]
    [InlineData("https://0x7f.1/", WebhookErrorCodes.PrivateAddress)]
    [InlineData("https://0177.0.0.1/", WebhookErrorCodes.PrivateAddress)]
    [InlineData("https://[::1]:8443/", WebhookErrorCodes.PrivateAddress)]
    [InlineData("https://[::ffff:10.0.0.1]/", WebhookErrorCodes.PrivateAddress)]
    [InlineData("https://169.254.169.254/latest/meta-data", WebhookErrorCodes.PrivateAddress)]
    public async Task It_is_told_when_it_is_saved(string url, string code)
    {
        await using var desk = await HookDesk.OpenAsync(configure: Strict);

        var refusal = await Assert.ThrowsAsync<TicketValidationException>(() => desk.SaveAsync(draft => draft with { Url = url }));

        Assert.Equal(("url", code), (refusal.Errors.Single().Field, refusal.Errors.Single().Code));
    }

    [Fact]
    public async Task One_private_address_among_those_of_a_name_is_enough()
    {
        await using var desk = await HookDesk.OpenAsync(configure: Strict);
        desk.Names.Say(["93.184.216.34", "10.0.0.7"]);

        var refusal = await Assert.ThrowsAsync<TicketValidationException>(
            () => desk.SaveAsync(draft => draft with { Url = "https://hooks.example/" }));

        Assert.Equal(WebhookErrorCodes.PrivateAddress, refusal.Errors.Single().Code);
    }

    [Fact]
    public async Task A_name_that_leads_elsewhere_once_it_is_saved_leads_nowhere()
    {
        await using var desk = await HookDesk.OpenAsync(configure: o => (o.AllowPrivateAddresses, o.AllowHttp) = (false, true));
        desk.Names.Say(["93.184.216.34"], ["127.0.0.1"]);
        await desk.SaveAsync(draft => draft with { Url = $"http://hooks.example:{desk.Receiver.Port}/" });

        await desk.FileAsync();
        var delivery = Assert.Single(await desk.DeliverAsync());

        Assert.Equal(DeliveryResult.Again, delivery.Result);
        Assert.Contains("hooks.example", delivery.Reason, StringComparison.Ordinal);
        Assert.Contains("no public address", delivery.Reason, StringComparison.Ordinal);
        Assert.Empty(desk.Receiver.All);
    }

    [Fact]
    public async Task What_was_looked_at_is_connected_to()
    {
        await using var desk = await HookDesk.OpenAsync();
        // Whoever looked it up a second time would be led astray.
        desk.Names.Say(["127.0.0.1"], ["127.0.0.1"], ["203.0.113.1"]);
        await desk.SaveAsync(draft => draft with { Url = $"http://hooks.example:{desk.Receiver.Port}/" });

        await desk.FileAsync();
        await desk.DeliverAsync();

        Assert.Equal($"hooks.example:{desk.Receiver.Port}", Assert.Single(desk.Receiver.All).Headers["host"]);
        Assert.Equal(2, desk.Names.Asked);
    }

    private static void Strict(WebhookOptions options) => (options.AllowPrivateAddresses, options.AllowHttp) = (false, false);
}
