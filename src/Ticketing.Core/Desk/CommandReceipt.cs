using System.Globalization;
using Ticketing.Tickets;

namespace Ticketing.Desk;

/// <summary>What is kept of a command that was carried out, so that its repetition can be answered.</summary>
/// <param name="Id">The ticket.</param>
/// <param name="Comment">The comment it added, if any.</param>
internal readonly record struct CommandReceipt(TicketId Id, TextNumber? Comment)
{
    /// <summary>Reads what <see cref="ToString"/> wrote, or a version before there were two numbers.</summary>
    public static CommandReceipt Read(string result)
    {
        var parts = result.Split('/');
        return new(
            new((long)Number(parts, 0)!),
            Number(parts, 1) is { } stored ? new TextNumber((int)stored, parts.Length > 2 ? (int?)Number(parts, 2) : (int)stored) : null);
    }

    /// <inheritdoc/>
    public override string ToString() => Comment is { } comment
        ? string.Create(CultureInfo.InvariantCulture, $"{Id.Value}/{comment.Stored}/{comment.Public}")
        : Id.Value.ToString(CultureInfo.InvariantCulture);

    private static long? Number(string[] parts, int index) =>
        parts.Length > index && long.TryParse(parts[index], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
