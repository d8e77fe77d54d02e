using System.Globalization;
using Microsoft.AspNetCore.Components;
using Ticketing.Tickets;
using Ticketing.UI.Texts;
using Ticketing.Workflows;

namespace Ticketing.UI.Components;

/// <summary>
/// The small marks of the interface as fragments. A component of Razor costs kilobytes, which a page with a few of them does not feel and a list with seven in each
/// row does: lists show these, and the components of the same names show the same.
/// </summary>
public sealed class Marks
{
    private static readonly string[] Digits = ["0", "1", "2", "3", "4", "5", "6", "7"];

    private readonly PageContext context;
    private readonly Labels labels;
    private readonly TimeProvider time;
    private readonly Dictionary<(string, string), string> statuses = [];
    private DateTimeOffset? now;
    private ShortDay? days;

    internal Marks(PageContext context, Labels labels, TimeProvider time)
    {
        this.context = context;
        this.labels = labels;
        this.time = time;
    }

    /// <summary>An icon.</summary>
    /// <param name="name">One of the interface's; Lucide's names.</param>
    public RenderFragment Icon(string name) => html =>
    {
        html.OpenElement(0, "svg");
        html.AddAttribute(1, "class", "icon");
        html.AddAttribute(2, "aria-hidden", "true");
        html.OpenElement(3, "use");
        html.AddAttribute(4, "href", $"{context.Icons}#{name}");
        html.CloseElement();
        html.CloseElement();
    };

    /// <summary>A status with the dot of its category.</summary>
    /// <param name="workflow">The name of the workflow.</param>
    /// <param name="status">The key of the status.</param>
    /// <param name="category">Its category.</param>
    public RenderFragment Status(string workflow, string status, StatusCategory category) => html =>
    {
        if (!statuses.TryGetValue((workflow, status), out var name))
            statuses.Add((workflow, status), name = labels.Status(workflow, status));
        html.OpenElement(0, "span");
        html.AddAttribute(1, "class", "status");
        html.AddAttribute(2, "data-category", Word(category));
        html.AddMarkupContent(3, "<span class=\"status-dot\"></span>");
        html.AddContent(4, name);
        html.CloseElement();
    };

    /// <summary>A priority.</summary>
    public RenderFragment Priority(Priority priority) => html =>
    {
        var (word, icon) = priority switch
        {
            Tickets.Priority.Urgent => ("urgent", "flame"),
            Tickets.Priority.High => ("high", "signal-high"),
            Tickets.Priority.Normal => ("normal", "signal-medium"),
            _ => ("low", "signal-low"),
        };
        html.OpenElement(0, "span");
        html.AddAttribute(1, "class", "priority");
        html.AddAttribute(2, "data-priority", word);
        html.AddContent(3, Icon(icon));
        html.AddContent(4, labels.Priority(priority));
        html.CloseElement();
    };

    /// <summary>A moment in the reader's zone: the time today, the day and time this year, the date before.</summary>
    /// <param name="at">The moment.</param>
    /// <param name="dayOnly">Whether the time of day is left out.</param>
    public RenderFragment Moment(DateTimeOffset at, bool dayOnly = false) => html =>
    {
        var local = context.Local(at);
        html.OpenElement(0, "time");
        html.AddAttribute(1, "datetime", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        html.AddAttribute(2, "title", local.ToString("f", CultureInfo.CurrentCulture));
        html.AddContent(3, Short(local, dayOnly));
        html.CloseElement();
    };

    /// <summary>The initials of somebody, whose name stands beside them; the same person has the same colour everywhere.</summary>
    public RenderFragment Avatar(string name) => html =>
    {
        html.OpenElement(0, "span");
        html.AddAttribute(1, "class", "avatar");
        html.AddAttribute(2, "data-hue", Digits[name.Aggregate(7, (sum, letter) => (sum * 31 + letter) & 0x7fff) % Digits.Length]);
        html.AddAttribute(3, "aria-hidden", "true");
        html.AddContent(4, Initials(name, context.Culture));
        html.CloseElement();
    };

    private string Short(DateTimeOffset local, bool dayOnly)
    {
        var today = now ??= context.Local(time.GetUtcNow());
        var culture = CultureInfo.CurrentCulture;
        days ??= new(culture);
        if (!dayOnly && local.Date == today.Date)
            return local.ToString("t", culture);
        if (local.Year != today.Year)
            return days.WithYear(local);
        return dayOnly ? days.Of(local) : $"{days.Of(local)} {local.ToString("t", culture)}";
    }

    private static string Initials(string name, CultureInfo culture)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var initials = words.Length switch { 0 => "?", 1 => First(words[0]), _ => First(words[0]) + First(words[^1]) };
        return initials.ToUpper(culture);

        static string First(string word) => StringInfo.GetNextTextElement(word);
    }

    private static string Word(StatusCategory category) => category switch
    {
        StatusCategory.Open => "open",
        StatusCategory.Active => "active",
        StatusCategory.Waiting => "waiting",
        StatusCategory.Done => "done",
        _ => "closed",
    };
}
