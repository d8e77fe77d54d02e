using Ticketing.Access;
using Ticketing.CannedReplies;
using Ticketing.Setup;
using Ticketing.Templates;

namespace Ticketing.SampleHost.Demo;

/// <summary>Enters a few canned replies and templates: Acme's people write in English, Globex's in French.</summary>
internal sealed class DemoTexts(CannedReplyDesk replies, TemplateDesk templates) : IDemo
{
    /// <inheritdoc/>
    public async Task EnterAsync(Caller administrator, CancellationToken cancellationToken)
    {
        foreach (var reply in DemoFile.Read<IReadOnlyList<CannedReply>>("replies.json"))
            await replies.AddAsync(administrator, reply, cancellationToken);
        foreach (var template in DemoFile.Read<IReadOnlyList<TicketTemplate>>("templates.json"))
            await templates.AddAsync(administrator, template, cancellationToken);
    }
}
