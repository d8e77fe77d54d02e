using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Ticketing.Notifications.Delivering;

namespace Ticketing.AspNetCore.Links;

/// <summary>
/// Ends what somebody gets by a channel, signed out: a page asks, and a POST does it, as mail programs send it by themselves (RFC 8058). A
/// GET changes nothing, because programs that look after mail follow links.
/// </summary>
internal static class UnsubscribeEndpoints
{
    /// <summary>The parameter that carries the token.</summary>
    public const string Token = "t";

    private static readonly LocalizedText Title = new("Notifications") { ["fr"] = "Notifications" };

    private static readonly LocalizedText Question =
        new("Do you want no more notifications by “{0}”?") { ["fr"] = "Ne plus recevoir de notifications par « {0} » ?" };

    private static readonly LocalizedText Button = new("No more of them") { ["fr"] = "Ne plus en recevoir" };

    private static readonly LocalizedText Done = new(
        "You get no more notifications by “{0}”. You can choose them again in your profile.")
    {
        ["fr"] = "Vous ne recevrez plus de notifications par « {0} ». Vous pouvez les choisir de nouveau dans votre profil.",
    };

    private static readonly LocalizedText Unknown =
        new("This link is not valid, or not any more.") { ["fr"] = "Ce lien n’est pas valable, ou ne l’est plus." };

    public static IResult Ask(HttpContext http, UnsubscribeToken tokens, PreferenceDesk desk) =>
        tokens.Read(http.Request.Query[Token]) is not { } who
            ? Page(Text(Unknown), null, StatusCodes.Status404NotFound)
            : Page(Text(Question, NameOf(desk, who.Channel)), Text(Button), StatusCodes.Status200OK);

    public static async Task<IResult> EndAsync(
        HttpContext http, UnsubscribeToken tokens, PreferenceDesk desk, CancellationToken cancellationToken)
    {
        if (tokens.Read(http.Request.Query[Token]) is not { } who)
            return Page(Text(Unknown), null, StatusCodes.Status404NotFound);
        await desk.UnsubscribeAsync(who.Tenant, who.User, who.Channel, cancellationToken);
        return Page(Text(Done, NameOf(desk, who.Channel)), null, StatusCodes.Status200OK);
    }

    private static string NameOf(PreferenceDesk desk, string channel) =>
        desk.Channels.FirstOrDefault(one => one.Name == channel)?.Title.In(CultureInfo.CurrentUICulture) ?? channel;

    private static string Text(LocalizedText text, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, text.In(CultureInfo.CurrentUICulture), values);

    // It stands alone, without anything of the help desk's: who has a link need not have an account.
    private static IResult Page(string sentence, string? button, int status)
    {
        var html = HtmlEncoder.Default;
        var form = button is null ? "" : $"<form method=\"post\"><button>{html.Encode(button)}</button></form>";
        return Results.Text(
            $"""
            <!DOCTYPE html>
            <html lang="{html.Encode(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName)}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex"><meta name="referrer" content="no-referrer">
            <meta name="color-scheme" content="light dark">
            <title>{html.Encode(Text(Title))}</title></head>
            <body><main><h1>{html.Encode(Text(Title))}</h1><p>{html.Encode(sentence)}</p>{form}</main></body>
            </html>
            """,
            "text/html; charset=utf-8", statusCode: status);
    }
}
