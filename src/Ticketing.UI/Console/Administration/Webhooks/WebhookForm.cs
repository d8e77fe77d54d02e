using Microsoft.AspNetCore.Http;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.Webhooks;

namespace Ticketing.UI.Console.Administration.Webhooks;

/// <summary>A webhook as the form has it.</summary>
/// <param name="Id">The key.</param>
/// <param name="Draft">What it is to be.</param>
public sealed record WebhookForm(string Id, WebhookDraft Draft)
{
    /// <summary>Nothing is filled in yet.</summary>
    public static WebhookForm Empty { get; } = new("", new() { Url = "", Events = WebhookEvents.All });

    internal static WebhookForm Read(IFormCollection form) => new(
        form.Text("id") ?? Keys.From(form.Typed("description")),
        new()
        {
            Url = form.Typed("url"),
            Description = form.Typed("description"),
            Events = [.. form["events"].OfType<string>()],
            Project = form.Text("project"),
            Query = form.Text("query"),
        });
}
