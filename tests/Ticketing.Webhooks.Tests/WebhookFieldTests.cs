using Ticketing.Tickets;
using Ticketing.Webhooks.Hosting;

namespace Ticketing.Webhooks;

public sealed class WebhookFieldTests
{
    [Fact]
    public async Task What_cannot_be_told_of_a_single_ticket_is_refused_as_a_query()
    {
        await using var desk = await HookDesk.OpenAsync();

        Assert.Equal(("query", WebhookErrorCodes.QueryHasWords), await RefusedAsync(draft => draft with { Query = "printer" }));
        Assert.Equal(
            ("query", WebhookErrorCodes.QueryHasWords), await RefusedAsync(draft => draft with { Query = "priority:high OR title:jam" }));
        Assert.Equal(
            ("query", WebhookErrorCodes.QueryIsSorted), await RefusedAsync(draft => draft with { Query = "is:open sort:updated" }));
        Assert.Equal("query", (await RefusedAsync(draft => draft with { Query = "colour:red" })).Field);
        Assert.Equal(("events", WebhookErrorCodes.NoEvents), await RefusedAsync(draft => draft with { Events = [] }));
        Assert.Equal(("events", "unknown"), await RefusedAsync(draft => draft with { Events = ["ticket.burnt"] }));
        Assert.Equal(("project", "unknown"), await RefusedAsync(draft => draft with { Project = "none" }));
        Assert.Equal("description", (await RefusedAsync(draft => draft with { Description = new('x', 201) })).Field);
        Assert.Equal(
            "id", (await Assert.ThrowsAsync<TicketValidationException>(() => desk.SaveAsync(id: "No key"))).Errors.Single().Field);
        Assert.Empty(await desk.Webhooks.ListAsync(HookDesk.Admin, TestContext.Current.CancellationToken));

        async Task<(string Field, string? Code)> RefusedAsync(Func<WebhookDraft, WebhookDraft> change)
        {
            var error = (await Assert.ThrowsAsync<TicketValidationException>(() => desk.SaveAsync(change))).Errors.Single();
            return (error.Field, error.Code);
        }
    }

    [Fact]
    public async Task There_are_no_more_webhooks_than_there_may_be()
    {
        await using var desk = await HookDesk.OpenAsync(configure: o => o.Most = 1);
        await desk.SaveAsync(id: "one");

        var refusal = await Assert.ThrowsAsync<TicketValidationException>(() => desk.SaveAsync(id: "two"));

        Assert.Equal(WebhookErrorCodes.TooMany, refusal.Errors.Single().Code);
        await desk.SaveAsync(id: "one");
    }

    [Fact]
    public void Every_event_has_a_name_that_can_be_chosen_or_is_left_out_on_purpose()
    {
        string[] leftOut = ["ticket.accessKeysChanged", "ticket.sourceReported"];
        var names = typeof(TicketEvent).GetCustomAttributes(typeof(System.Text.Json.Serialization.JsonDerivedTypeAttribute), false)
            .Cast<System.Text.Json.Serialization.JsonDerivedTypeAttribute>()
            .Select(one => $"ticket.{one.TypeDiscriminator}");

        Assert.Equal(names.Except(leftOut).Order(StringComparer.Ordinal), WebhookEvents.All.Order(StringComparer.Ordinal));
    }
}
