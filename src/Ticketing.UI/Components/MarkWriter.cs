using System.Globalization;
using System.Text;
using Ticketing.Tickets;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Components;

/// <summary>Writes the small marks of the interface as HTML. What comes again and again on a page is put together once.</summary>
internal sealed class MarkWriter(PageContext context, Labels labels, TimeProvider time)
{
    private readonly Dictionary<string, string> icons = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string, StatusCategory), string> statuses = [];
    private readonly Dictionary<string, string> avatars = new(StringComparer.Ordinal);
    private readonly string?[] priorities = new string?[Enum.GetValues<Priority>().Max(priority => (int)priority) + 1];
    private DateTimeOffset? now;
    private DateTimeOffset? utcNow;
    private ShortDay? days;
    private string? answered;

    public string Icon(string name)
    {
        if (!icons.TryGetValue(name, out var html))
            icons.Add(
                name,
                html = new StringBuilder("<svg class=\"icon\" aria-hidden=\"true\"><use href=\"")
                    .AppendText(context.Icons)
                    .Append('#')
                    .AppendText(name)
                    .Append("\"/></svg>")
                    .ToString());
        return html;
    }

    public string Status(string workflow, string status, StatusCategory category)
    {
        // A ticket's category is that of its status, unless its workflow was changed: then it keeps its own.
        if (!statuses.TryGetValue((workflow, status, category), out var html))
            statuses.Add(
                (workflow, status, category), html = new StringBuilder("<span class=\"status\" data-category=\"").Append(Word(category))
                .Append("\"><span class=\"status-dot\"></span>").AppendText(labels.Status(workflow, status)).Append("</span>").ToString());
        return html;
    }

    public string Priority(Priority priority)
    {
        var (word, icon) = priority switch
        {
            Tickets.Priority.Urgent => ("urgent", "flame"),
            Tickets.Priority.High => ("high", "signal-high"),
            Tickets.Priority.Normal => ("normal", "signal-medium"),
            _ => ("low", "signal-low"),
        };
        return priorities[(int)priority] ??= new StringBuilder("<span class=\"priority\" data-priority=\"")
            .Append(word)
            .Append("\">")
            .Append(Icon(icon))
            .AppendText(Labels.Priority(priority)).Append("</span>").ToString();
    }

    /// <summary>Of a ticket whose last word is that of whoever needs it: a dot with a name.</summary>
    public string Answered => answered ??= Dot("answered", labels.Answered);

    /// <summary>Of a ticket that is past its due time; nothing of others.</summary>
    public string Overdue(Ticket ticket)
    {
        if (!ticket.IsOverdueAt(time.GetUtcNow()))
            return "";
        var since = labels.OverdueSince(context.Local(ticket.DueAt!.Value).ToString("f", CultureInfo.CurrentCulture));
        return new StringBuilder("<span class=\"overdue\" role=\"img\" aria-label=\"").AppendText(since).Append("\" title=\"")
            .AppendText(since).Append("\">").Append(Icon("clock")).Append("</span>").ToString();
    }

    /// <summary>Of a ticket that open ones block.</summary>
    /// <param name="words">Which ones; null for none.</param>
    public string Blocked(string? words) => words is null
        ? ""
        : new StringBuilder("<span class=\"blocked\" role=\"img\" aria-label=\"").AppendText(words).Append("\" title=\"")
            .AppendText(words).Append("\">").Append(Icon("hand")).Append("</span>").ToString();

    public string Avatar(string name)
    {
        if (!avatars.TryGetValue(name, out var html))
            avatars.Add(name, html = Initials.Write(name, context.Culture));
        return html;
    }

    /// <summary>Somebody by picture and name.</summary>
    public string Person(string name) => new StringBuilder("<span class=\"person\">")
        .Append(Avatar(name))
        .Append("<span class=\"truncate\" dir=\"auto\">").AppendText(name).Append("</span></span>").ToString();

    /// <summary>What stands where there is nothing.</summary>
    public static string Nothing(string text) =>
        new StringBuilder("<span class=\"muted\">").AppendText(text).Append("</span>").ToString();

    public void Moment(StringBuilder html, DateTimeOffset at, bool dayOnly) =>
        Write(html, at, "", Short(context.Local(at), dayOnly, CultureInfo.CurrentCulture));

    /// <summary>How long ago it was, which a script keeps true; of what is longer ago than a week when it was.</summary>
    public void Ago(StringBuilder html, DateTimeOffset at)
    {
        utcNow ??= time.GetUtcNow();
        if (labels.Ago(utcNow.Value - at) is { } ago)
            Write(html, at, " data-ago", ago);
        else
            Moment(html, at, dayOnly: false);
    }

    private static string Dot(string kind, string name) =>
        new StringBuilder("<span class=\"").Append(kind).Append("\" role=\"img\" aria-label=\"").AppendText(name).Append("\" title=\"")
            .AppendText(name).Append("\"></span>").ToString();

    private void Write(StringBuilder html, DateTimeOffset at, string attribute, string text) => html
        .Append(CultureInfo.InvariantCulture, $"<time datetime=\"{at.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}\"{attribute} title=\"")
        .AppendText(context.Local(at).ToString("f", CultureInfo.CurrentCulture)).Append("\">").AppendText(text).Append("</time>");

    private string Short(DateTimeOffset local, bool dayOnly, CultureInfo culture)
    {
        var today = now ??= context.Local(time.GetUtcNow());
        days ??= new(culture);
        if (!dayOnly && local.Date == today.Date)
            return local.ToString("t", culture);
        if (local.Year != today.Year)
            return days.WithYear(local);
        return dayOnly ? days.Of(local) : $"{days.Of(local)} {local.ToString("t", culture)}";
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
