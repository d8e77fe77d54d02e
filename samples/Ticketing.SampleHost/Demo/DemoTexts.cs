using Ticketing.Access;
using Ticketing.CannedReplies;
using Ticketing.Recurring;
using Ticketing.Setup;
using Ticketing.Templates;

namespace Ticketing.SampleHost.Demo;

/// <summary>
/// Enters a few canned replies and templates, one of which is filed each month: Acme's people write in English, Globex's in French.
/// </summary>
internal sealed class DemoTexts(CannedReplyDesk replies, TemplateDesk templates, RecurringTicketDesk recurring) : IDemo
{
    /// <inheritdoc/>
    public async Task EnterAsync(Caller administrator, CancellationToken cancellationToken)
    {
        foreach (var reply in DemoFile.Read<IReadOnlyList<CannedReply>>("replies.json"))
            await replies.AddAsync(administrator, reply, cancellationToken);
        foreach (var template in DemoFile.Read<IReadOnlyList<TicketTemplate>>("templates.json"))
            await templates.AddAsync(administrator, template, cancellationToken);
        await recurring.AddAsync(
            administrator,
            new()
            {
                Name = "Newcomers of the month",
                Template = (await templates.ListAsync(administrator, cancellationToken))[0].Template.Id,
                Requester = administrator.UserId,
                Schedule = "0 9 1 * *",
                TimeZone = "Europe/Paris",
            },
            cancellationToken);
    }
}
