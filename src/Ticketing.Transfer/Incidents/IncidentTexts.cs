using System.Text;
using Ticketing.Tickets;
using Ticketing.Transfer.Rules;

namespace Ticketing.Transfer.Incidents;

/// <summary>The log has no sentences; these are made of its words.</summary>
internal static class IncidentTexts
{
    /// <summary><c>Symptom 2 — Category 42, Subcategory 106</c>, of what there is; the number when there is nothing.</summary>
    public static string Title(IncidentRow row)
    {
        var kind = string.Join(", ", new[] { row.Category, row.Subcategory }.OfType<string>());
        var title = string.Join(" — ", new[] { row.Symptom, kind }.Where(part => !string.IsNullOrEmpty(part)));
        return RowTexts.Shorten(title.Length == 0 ? row.Number : title, TicketLimits.Title);
    }

    /// <summary>The other facts as a Markdown list; null when there are none.</summary>
    public static string? Description(IncidentRow row)
    {
        if (row.Facts.Count == 0)
            return null;
        var text = new StringBuilder();
        foreach (var (label, value) in row.Facts)
            text.Append("- **").Append(label).Append(":** ").Append(value.ReplaceLineEndings(" ")).Append('\n');
        return text.ToString().TrimEnd('\n');
    }
}
