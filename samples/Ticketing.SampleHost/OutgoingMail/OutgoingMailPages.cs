using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.SampleHost.Pages;
using Ticketing.UI;

namespace Ticketing.SampleHost.OutgoingMail;

/// <summary>Shows the mails in the folder, to whoever may read all that leaves.</summary>
internal sealed class OutgoingMailPages(IHostEnvironment environment) : ITicketingPages
{
    // Mails about tickets are called so: docs/notifications-email.md.
    private const string OfTicket = "n.";

    /// <summary>Where the list is.</summary>
    public const string List = "/admin/mail";

    /// <summary>Read what leaves by mail: tickets of all projects with their internal comments.</summary>
    public static readonly Permission Read = new("outgoingMail.read");

    public void Map(RouteGroupBuilder pages)
    {
        var mails = pages.MapGroup(List).OnlyFor(Read);
        mails.MapGet("", ListAsync);
        mails.MapGet("{name}", ShowAsync);
        mails.MapGet("{name}/html", HtmlAsync).WithMetadata(MailFrame.Policy);
        mails.MapGet("{name}/raw", Raw);
    }

    private static async Task<IResult> ListAsync(
        string? after, MailFolder folder, IStringLocalizer<HostText> text, CancellationToken cancellationToken) =>
        Page.Console<MailListPage>(text["OutgoingMail"], await folder.ListAsync(after, cancellationToken));

    private async Task<IResult> ShowAsync(
        string name, MailFolder folder, IStringLocalizer<HostText> text, CancellationToken cancellationToken)
    {
        Check(name, text);
        using var mail = await folder.FindAsync(name, cancellationToken) ?? throw NotFound();
        var view = MailView.Of(name, mail);
        return Page.Console<MailViewPage>(view.Subject, view);
    }

    private async Task<IResult> HtmlAsync(
        string name, MailFolder folder, IStringLocalizer<HostText> text, CancellationToken cancellationToken)
    {
        Check(name, text);
        using var mail = await folder.FindAsync(name, cancellationToken);
        return mail?.HtmlBody is { } html ? Results.Text(html, "text/html; charset=utf-8") : throw NotFound();
    }

    private IResult Raw(string name, MailFolder folder, IStringLocalizer<HostText> text)
    {
        Check(name, text);
        return Results.Stream(folder.Open(name) ?? throw NotFound(), "message/rfc822", name);
    }

    // By a link in a mail about an account one becomes its owner: who administers a help desk that people work with does not read it here.
    private void Check(string name, IStringLocalizer<HostText> text)
    {
        if (!environment.IsDevelopment() && !name.StartsWith(OfTicket, StringComparison.Ordinal))
            throw new TicketForbiddenException(text["OutgoingMailSecret"].Value);
    }

    private static TicketNotFoundException NotFound() => new("mail");
}
