using System.Text;
using Microsoft.Extensions.Logging;
using Ticketing.Texts;
using Ticketing.UI.Components;

namespace Ticketing.UI.Texts;

/// <summary>
/// What people typed, as HTML: the one place through which every text of theirs reaches a page. Markdown is read within
/// <see cref="MarkdownBudget"/>; a text that would make more work is shown as it is. Thread-safe.
/// </summary>
internal sealed partial class Markdown(TimeProvider time, ILogger<Markdown> logger)
{
    private readonly MarkdownHtml html = new();
    private readonly RenderedTexts kept = new(time);

    /// <summary>The text as a page shows it; what was asked for lately is kept.</summary>
    /// <param name="text">The text.</param>
    /// <param name="people">What those are called who are named in it, by user id; null for nobody.</param>
    /// <param name="quoted">What a switch says that shows a long quotation; null: all are shown.</param>
    /// <param name="tickets">The tickets that its reader sees of those whose numbers stand in it; null for none.</param>
    /// <param name="tasks">The id of the form that ticks the boxes of its task lists; null where nobody can tick them.</param>
    public RenderedText Render(
        string text, IReadOnlyDictionary<string, string>? people = null, string? quoted = null,
        IReadOnlyDictionary<long, NamedTicket>? tickets = null, string? tasks = null)
    {
        // The same text is another one where others are named in it, and in another language where something is quoted.
        var key = people is null or { Count: 0 }
            ? text
            : $"{text}\0{string.Join('\0', people.Select(person => $"{person.Key}\0{person.Value}"))}";
        if (quoted is not null && text.Contains('>', StringComparison.Ordinal))
            key = $"{key}\0\0{quoted}";
        if (tickets is { Count: > 0 })
            key = $"{key}\0\0\0{string.Join('\0', tickets.Select(one => $"{one.Value.Address}\0{one.Value.Told}\0{one.Value.IsDone}"))}";
        if (tasks is not null && text.Contains('[', StringComparison.Ordinal))
            key = $"{key}\0\0\0\0{tasks}";
        if (kept.Find(key) is { } known)
            return known;
        var rendered = MarkdownBudget.Allows(text) ? Read(text, people, quoted, tickets, tasks) : Plain(text);
        kept.Keep(key, rendered);
        return rendered;
    }

    /// <summary>The boxes of the task lists in a text; none in one that is shown as it is.</summary>
    public IReadOnlyList<TaskBox> TasksIn(string text) => MarkdownBudget.Allows(text) ? html.TasksIn(text) : [];

    private RenderedText Read(
        string text, IReadOnlyDictionary<string, string>? people, string? quoted, IReadOnlyDictionary<long, NamedTicket>? tickets,
        string? tasks)
    {
        try
        {
            return new(html.Write(text, people, quoted, tickets, tasks), IsPlain: false);
        }
#pragma warning disable CA1031 // Whatever the reader of Markdown stumbles over costs one text its looks, not everybody the page.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogUnreadable(fault, text.Length);
            return Plain(text);
        }
    }

    private static RenderedText Plain(string text) => new(new StringBuilder(text.Length + 100).AppendText(text).ToString(), IsPlain: true);

    [LoggerMessage(1, LogLevel.Information, "A text of {Length} characters cannot be read as Markdown and is shown as it is.")]
    private partial void LogUnreadable(Exception fault, int length);
}
