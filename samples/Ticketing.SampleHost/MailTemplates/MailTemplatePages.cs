using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.Extensions.Localization;
using Ticketing.Notifications.Email.Templates.Stored;
using Ticketing.SampleHost.OutgoingMail;
using Ticketing.SampleHost.Pages;
using Ticketing.UI;
using Ticketing.UI.Texts;

namespace Ticketing.SampleHost.MailTemplates;

/// <summary>Where administrators write the words of mails anew, look at them on a ticket, and go back to the original.</summary>
internal sealed class MailTemplatePages(HtmlEncoder html) : ITicketingPages
{
    /// <summary>Where the list is.</summary>
    public const string List = "/admin/mail-templates";

    public void Map(RouteGroupBuilder pages)
    {
        var templates = pages.MapGroup(List).OnlyFor(MailTemplateDesk.Manage);
        templates.MapGet("", ListAsync);
        templates.MapGet("{name}", ShowAsync);
        templates.MapPost("{name}", SaveAsync);
        templates.MapPost("{name}/original", RestoreAsync);
        templates.MapPost("{name}/preview", PreviewAsync).WithMetadata(MailFrame.Policy);
    }

    /// <summary>What is wrong with a template, in the reader's language.</summary>
    public static string? Sentence(MailTemplateFault? fault, IStringLocalizer<HostText> text) => fault switch
    {
        null => null,
        { Code: "syntax", Line: null } => text["MailFault.unreadable", fault.Detail].Value,
        _ => text[$"MailFault.{fault.Code}", fault.Detail, fault.Line ?? 0, fault.Column ?? 0].Value,
    };

    private static async Task<IResult> ListAsync(
        PageContext page, MailTemplateDesk desk, IStringLocalizer<HostText> text, CancellationToken cancellationToken) =>
        Page.Console<MailTemplateListPage>(text["MailTemplates"], await desk.ListAsync(page.Caller, cancellationToken));

    private static async Task<IResult> ShowAsync(
        string name, string? done, PageContext page, MailTemplateDesk desk, IStringLocalizer<HostText> text,
        CancellationToken cancellationToken)
    {
        var template = await desk.GetAsync(page.Caller, name, cancellationToken);
        var fault = template.Text is { } stored ? Sentence(MailTemplateDesk.FaultOf(stored), text) ?? template.Fault : null;
        return Show(new(template, template.Text ?? template.Original, template.Version, fault, done), text);
    }

    private static async Task<IResult> SaveAsync(
        string name, HttpContext http, PageContext page, MailTemplateDesk desk, Labels labels, IStringLocalizer<HostText> text,
        CancellationToken cancellationToken)
    {
        var (typed, version) = await ReadAsync(http, cancellationToken);
        var refused = Sentence(MailTemplateDesk.FaultOf(typed), text);
        try
        {
            if (refused is null)
                await desk.SaveAsync(page.Caller, name, typed, version, cancellationToken);
        }
        catch (TicketConflictException conflict)
        {
            refused = labels.Refusal(conflict);
        }

        if (refused is null)
            return Page.GoTo(page.Url($"{List}/{name}?done=saved"));
        // What was typed is shown again, over what somebody else wrote meanwhile.
        var template = await desk.GetAsync(page.Caller, name, cancellationToken);
        return Show(new(template, typed, template.Version, refused, null), text, StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> RestoreAsync(
        string name, HttpContext http, PageContext page, MailTemplateDesk desk, CancellationToken cancellationToken)
    {
        var (_, version) = await ReadAsync(http, cancellationToken);
        await desk.RestoreAsync(page.Caller, name, version, cancellationToken);
        return Page.GoTo(page.Url($"{List}/{name}?done=restored"));
    }

    // It is shown in a frame that the page's form goes to: what was typed stays where it is.
    private async Task<IResult> PreviewAsync(
        string name, HttpContext http, PageContext page, MailTemplateDesk desk, IStringLocalizer<HostText> text,
        CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(http.Request, cancellationToken);
        var typed = form["text"].ToString();
        if (Sentence(MailTemplateDesk.FaultOf(typed), text) is { } fault)
            return Told(fault);
        var number = form["ticket"].ToString().Trim().TrimStart('#');
        if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var ticket))
            return Told(text["MailPreviewTicket"].Value);
        try
        {
            return await desk.PreviewAsync(page.Caller, name, typed, new(ticket), cancellationToken) is { } mail
                ? Results.Text(mail.Html, "text/html; charset=utf-8")
                : Told(text["MailPreviewNothing"].Value);
        }
        catch (TicketNotFoundException)
        {
            return Told(text["MailPreviewTicket"].Value);
        }
        catch (TicketValidationException refusal)
        {
            return Told(refusal.Errors[0].Message);
        }
    }

    private static IResult Show(MailTemplateModel model, IStringLocalizer<HostText> text, int status = StatusCodes.Status200OK) =>
        Page.Console<MailTemplatePage>(text[$"MailPart.{model.Template.Part}"], model, status);

    private static async Task<(string Text, int Version)> ReadAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(http.Request, cancellationToken);
        int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        return (form["text"].ToString().ReplaceLineEndings("\n").Trim(), version);
    }

    private IResult Told(string sentence) => Results.Text(
        $"<!DOCTYPE html><html lang=\"{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}\"><head><meta charset=\"utf-8\">" +
        $"<title>{html.Encode(sentence)}</title></head><body><p role=\"alert\">{html.Encode(sentence)}</p></body></html>",
        "text/html; charset=utf-8", statusCode: StatusCodes.Status400BadRequest);
}
