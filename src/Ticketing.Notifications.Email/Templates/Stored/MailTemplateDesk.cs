using System.Globalization;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Email.Messages;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Email.Templates.Stored;

/// <summary>
/// Lets administrators write the words of mails: headings, what stands below them, and what stands at the end. How mails look is the host's
/// (<see cref="EmailOptions.Templates"/>). Thread-safe.
/// </summary>
public sealed class MailTemplateDesk
{
    /// <summary>Change the words of mails.</summary>
    public static readonly Permission Manage = new("mail.manageTemplates");

    private static readonly string[] Languages = ["en", "fr"];

    private readonly RoleDesk roles;
    private readonly StoredTemplates stored;
    private readonly EmailTemplates templates;
    private readonly MailTexts texts;
    private readonly NotificationPreview previews;
    private readonly HandlerCommits commits;
    private readonly TimeProvider time;

    internal MailTemplateDesk(
        RoleDesk roles, StoredTemplates stored, EmailTemplates templates, MailTexts texts, NotificationPreview previews,
        HandlerCommits commits, TimeProvider time)
    {
        (this.roles, this.stored, this.templates, this.texts) = (roles, stored, templates, texts);
        (this.previews, this.commits, this.time) = (previews, commits, time);
    }

    /// <summary>All of them: by kind, part and language.</summary>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    public async Task<IReadOnlyList<MailTemplate>> ListAsync(Caller caller, CancellationToken cancellationToken)
    {
        await RequireAsync(caller, cancellationToken);
        var written = (await stored.ReadAsync(caller.Tenant, cancellationToken))
            .ToDictionary(one => one.Name, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. All().Select(one => written.TryGetValue(one.Name, out var text)
                ? one with
                {
                    Text = text.Text, Version = text.Version,
                    Fault = FaultOf(text.Text)?.ToString() ?? stored.FaultOf(caller.Tenant, one.Name),
                }
                : one),
        ];
    }

    /// <summary>One of them.</summary>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    /// <exception cref="TicketNotFoundException">There is none of the name.</exception>
    public async Task<MailTemplate> GetAsync(Caller caller, string name, CancellationToken cancellationToken) =>
        (await ListAsync(caller, cancellationToken)).FirstOrDefault(one => one.Name == name)
            ?? throw new TicketNotFoundException($"mail template {name}");

    /// <summary>What is wrong with a text as a template; null where nothing is.</summary>
    /// <param name="text">The text, of at most 2,000 characters.</param>
    public static MailTemplateFault? FaultOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StoredTemplateRules.TryRead(text, out _, out var fault);
        return fault;
    }

    /// <summary>Writes one anew.</summary>
    /// <param name="caller">Who.</param>
    /// <param name="name">Which.</param>
    /// <param name="text">The template; empty for nothing, where the original is something.</param>
    /// <param name="version">The one that he knows.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    /// <exception cref="TicketNotFoundException">There is none of the name.</exception>
    /// <exception cref="TicketValidationException">It is no template.</exception>
    /// <exception cref="TicketConflictException">Somebody else wrote it meanwhile.</exception>
    public async Task SaveAsync(Caller caller, string name, string text, int version, CancellationToken cancellationToken)
    {
        await GetAsync(caller, name, cancellationToken);
        if (FaultOf(text) is { } fault)
            throw new TicketValidationException("text", fault.ToString());
        await CommitAsync(caller, name, version, text, cancellationToken);
    }

    /// <summary>Goes back to the original.</summary>
    /// <inheritdoc cref="SaveAsync"/>
    public async Task RestoreAsync(Caller caller, string name, int version, CancellationToken cancellationToken)
    {
        if ((await GetAsync(caller, name, cancellationToken)).Version > 0)
            await CommitAsync(caller, name, version, null, cancellationToken);
    }

    /// <summary>The mail that a ticket would make with a template that is not stored, to the caller, in the template's language.</summary>
    /// <param name="caller">Who.</param>
    /// <param name="name">Which template.</param>
    /// <param name="text">What it would be.</param>
    /// <param name="ticket">A ticket that he sees.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The mail; null where nothing happened on the ticket of which people are told.</returns>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    /// <exception cref="TicketNotFoundException">There is no such template, or no such ticket that he sees.</exception>
    /// <exception cref="TicketValidationException">It is no template, or cannot be carried out.</exception>
    public async Task<MailPreview?> PreviewAsync(
        Caller caller, string name, string text, TicketId ticket, CancellationToken cancellationToken)
    {
        var template = await GetAsync(caller, name, cancellationToken);
        if (FaultOf(text) is { } fault)
            throw new TicketValidationException("text", fault.ToString());
        var kind = template.Kind ?? NotificationKind.Commented;
        if (await previews.ComposeAsync(caller, ticket, kind, EmailNotifier.ChannelName, cancellationToken) is not { } notification)
            return null;
        var read = notification with
        {
            To = notification.To with { Culture = CultureInfo.GetCultureInfo(template.Language) },
            // Whoever gets the page would end his own mails by it.
            Links = notification.Links with { Unsubscribe = null },
        };
        try
        {
            var written = await texts.PreviewAsync(read, template.Name, text, cancellationToken);
            return new(MailSubject.Of(read), written.Text, written.Html);
        }
        catch (TemplateFaultException unending)
        {
            throw new TicketValidationException("text", unending.Message);
        }
    }

    private IEnumerable<MailTemplate> All() =>
        from one in NotificationKind.All.SelectMany(kind => new (NotificationKind? Kind, MailPart Part)[]
            { (kind, MailPart.Heading), (kind, MailPart.Intro) }).Append((null, MailPart.Closing))
        from language in Languages
        let name = NameOf(one.Kind, one.Part)
        select new MailTemplate($"{name}.{language}", one.Kind, one.Part, language, templates.Original(name, language));

    private static string NameOf(NotificationKind? kind, MailPart part) => part switch
    {
        MailPart.Heading => kind!.Value.Name,
        MailPart.Intro => EmailTemplates.IntroOf(kind!.Value),
        _ => EmailTemplates.Closing,
    };

    private Task<TicketingCommit> CommitAsync(
        Caller caller, string name, int version, string? text, CancellationToken cancellationToken) =>
        commits.CommitAsync(
            new() { Tenant = caller.Tenant, At = time.GetUtcNow(), Documents = [StoredTemplates.Write(name, version, text)] },
            cancellationToken);

    private async Task RequireAsync(Caller caller, CancellationToken cancellationToken)
    {
        if (!(await roles.IdentifyAsync(caller, cancellationToken)).May(Manage))
            throw new TicketForbiddenException(Manage);
    }
}
