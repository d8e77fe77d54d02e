using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ticketing.Desk;
using Ticketing.UI.Requests;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>A form that was sent.</summary>
internal sealed class TicketForm(IFormCollection fields)
{
    // Three times what a text may have: an honest mistake is told by its field, not by the server's limit.
    private const int MostToKeep = 300_000;

    public static async Task<TicketForm> ReadAsync(HttpRequest request, CancellationToken cancellationToken) =>
        new(await SentForm.ReadAsync(request, cancellationToken));

    /// <summary>A field as it was typed, with plain line ends; null when it was not sent.</summary>
    public string? Text(string name) =>
        fields.TryGetValue(name, out var value) ? value.ToString().Replace("\r\n", "\n", StringComparison.Ordinal) : null;

    /// <summary>A number; null when it is none.</summary>
    public int? Number(string name) => int.TryParse(fields[name], CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>What makes a repetition harmless; null for a form that may be repeated.</summary>
    public IdempotencyKey? Once { get; } = FormOnce.Of(fields);

    /// <summary>All of it, to be shown again.</summary>
    public TicketInput ToInput(string form) => new(form, fields.Keys
        .Where(name => !name.StartsWith("__", StringComparison.Ordinal))
        .ToDictionary(name => name, name => Text(name)! is var text && text.Length > MostToKeep ? text[..MostToKeep] : Text(name)!));
}
