using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Ticketing.Transfer;
using Ticketing.UI.Console.TicketDetail;
using Ticketing.UI.Layout;

namespace Ticketing.UI.Console.Reports;

/// <summary>
/// Writes a report as it is read, so that it takes the memory of some tickets, however many there are. One per request.
/// </summary>
internal sealed class ReportWriter(IServiceProvider services, ILoggerFactory logs, PageContext page, IStringLocalizer<ReportText> text)
{
    /// <summary>The tickets of one page: as much as a browser takes and a printer prints.</summary>
    public const int MostTickets = 1000;

    /// <summary>Where the tickets go in the page around them.</summary>
    public const string Place = "<!--tickets-->";

    // What is rendered at once; what its people are called is asked for once.
    private const int AtOnce = 25;

    /// <summary>Writes the whole page.</summary>
    /// <param name="model">What stands above the tickets.</param>
    /// <param name="tickets">The tickets.</param>
    /// <param name="tell">What the pages of tickets need.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task WriteAsync(
        ReportModel model, TicketExport tickets, TicketServices tell, Stream output, CancellationToken cancellationToken)
    {
        // What a filter sets is lost when it has returned, and results run after that.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = page.Culture;
        await using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        var around = (await RenderAsync([new Part(typeof(PageRoot), new()
        {
            [nameof(PageRoot.Page)] = typeof(ReportPage),
            [nameof(PageRoot.Model)] = model,
            [nameof(PageRoot.Title)] = text["Report.Of", model.Project.Name].Value,
            [nameof(PageRoot.Layout)] = typeof(ConsoleLayout),
        })])).Split(Place, 2);
        await writer.WriteAsync(around[0].AsMemory(), cancellationToken);
        var end = await WriteTicketsAsync(model, tickets, tell, writer, cancellationToken);
        await writer.WriteAsync((await RenderAsync([Part.Of<ReportEnd>(end)])).AsMemory(), cancellationToken);
        await writer.WriteAsync(around[1].AsMemory(), cancellationToken);
        await writer.FlushAsync(cancellationToken);
    }

    private async Task<ReportEndModel> WriteTicketsAsync(
        ReportModel model, TicketExport tickets, TicketServices tell, StreamWriter writer, CancellationToken cancellationToken)
    {
        var (count, last) = (0, model.After);
        try
        {
            await foreach (var some in tickets.ReadAsync(cancellationToken).Chunk(AtOnce).WithCancellation(cancellationToken))
            {
                if (count >= MostTickets)
                    return new(count, page.Url(ReportPages.Of(model.Project.Key, model.Query, last)), IsCut: false);
                await writer.WriteAsync((await RenderAsync(await TellAsync(some, tell, cancellationToken))).AsMemory(), cancellationToken);
                await writer.FlushAsync(cancellationToken);
                (count, last) = (count + some.Length, some[^1].Ticket.Id.Value);
            }

            return new(count, null, IsCut: false);
        }
        catch (TicketForbiddenException)
        {
            return new(count, null, IsCut: true);
        }
    }

    private static async Task<IReadOnlyList<Part>> TellAsync(
        IReadOnlyList<ExportedTicket> some, TicketServices tell, CancellationToken cancellationToken)
    {
        var names = await NamesLoader.LoadAsync(
            tell, [.. some.Select(one => one.Ticket)], [.. some.SelectMany(one => one.Events)], cancellationToken);
        return
        [
            .. some.Select(one => Part.Of<ReportTicket>(new ReportedTicket(
                one.Ticket,
                one.Texts.FirstOrDefault(written => written.Number == one.Ticket.Description)?.Body,
                TimelineBuilder.Tell(tell, one.Ticket, names, one.Events, one.Texts),
                names))),
        ];
    }

    // A renderer keeps what it rendered, so each batch has one of its own.
    private async Task<string> RenderAsync(IReadOnlyList<Part> parts)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            using var html = new StringWriter(CultureInfo.InvariantCulture);
            foreach (var part in parts)
                (await renderer.RenderComponentAsync(part.Component, ParameterView.FromDictionary(part.Parameters))).WriteHtmlTo(html);
            return html.ToString();
        });
    }

    private sealed record Part(Type Component, Dictionary<string, object?> Parameters)
    {
        public static Part Of<T>(object model) => new(typeof(T), new() { ["Model"] = model });
    }
}
