using System.Globalization;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Roles;
using Ticketing.Sentences;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.UI.Texts;

/// <summary>What people read for the words of the help desk: the built-in ones in their language, a host's own as it calls them.</summary>
public sealed partial class Labels
{
    private readonly WorkflowRegistry workflows;
    private readonly PermissionBook permissions;
    private readonly IStringLocalizer<SharedText> text;
    private readonly IStringLocalizer<ErrorText> errors;
    private readonly IStringLocalizer<ListText> queries;

    internal Labels(
        WorkflowRegistry workflows, PermissionBook permissions, IStringLocalizer<SharedText> text, IStringLocalizer<ErrorText> errors,
        IStringLocalizer<ListText> queries)
    {
        this.permissions = permissions;
        this.errors = errors;
        this.queries = queries;
        this.workflows = workflows;
        this.text = text;
    }

    /// <summary>The name of a status.</summary>
    /// <param name="workflow">The name of its workflow.</param>
    /// <param name="key">Its key.</param>
    public string Status(string workflow, string key) => workflows.Find(workflow).NameOfStatus(key, CultureInfo.CurrentUICulture);

    /// <summary>The name of a status where tickets of several workflows are told together: that of the first which has it.</summary>
    /// <param name="key">Its key.</param>
    public string Status(string key) =>
        workflows.All.FirstOrDefault(one => one.FindStatus(key) is not null).NameOfStatus(key, CultureInfo.CurrentUICulture);

    /// <summary>What a button that fires a transition says.</summary>
    /// <param name="workflow">The name of its workflow.</param>
    /// <param name="trigger">What it fires.</param>
    public string Trigger(string workflow, string trigger) => workflows.Find(workflow).NameOfTrigger(trigger, CultureInfo.CurrentUICulture);

    /// <summary>What a trigger is called where the workflow does not matter: by the first that names it.</summary>
    /// <param name="trigger">The trigger.</param>
    public string Trigger(string trigger) =>
        workflows.All.FirstOrDefault(one => one.OwnNameOf(trigger) is not null).NameOfTrigger(trigger, CultureInfo.CurrentUICulture);

    /// <summary>The triggers of all workflows with what they are called, each once, by their names.</summary>
    /// <param name="where">Of which transitions.</param>
    internal IEnumerable<(string Trigger, string Label)> Triggers(Func<Transition, bool> where) =>
        workflows.All.SelectMany(workflow => workflow.Transitions).Where(where)
            .Select(way => way.Trigger)
            .Distinct(StringComparer.Ordinal)
            .Select(trigger => (trigger, Trigger(trigger)))
            .OrderBy(one => one.Item2, StringComparer.CurrentCultureIgnoreCase);

    /// <summary>Whether a workflow of the host's has a word of its own for a trigger.</summary>
    /// <param name="workflow">The workflow's name.</param>
    /// <param name="trigger">The trigger.</param>
    public bool IsNamedByHost(string workflow, string trigger) =>
        workflow != Workflow.DefaultName && workflows.Find(workflow)?.OwnNameOf(trigger) is not null;

    /// <summary>What it means that a ticket is answered (<see cref="Ticket.IsAnswered"/>).</summary>
    internal string Answered => text["AnsweredHint"];

    /// <summary>Since when a ticket is overdue.</summary>
    internal string OverdueSince(string moment) => text["OverdueSince", moment];

    /// <summary>The name of a priority.</summary>
    public static string Priority(Priority priority) => PriorityNames.Of(priority).In(CultureInfo.CurrentUICulture);

    /// <summary>The name of a category of statuses.</summary>
    public string Category(StatusCategory category) => text[$"StatusCategory.{category}"];

    /// <summary>The name of a role.</summary>
    public string Role(string role) => Find($"Role.{role}") ?? role;

    /// <summary>What a permission allows.</summary>
    public string Permission(Permission permission) =>
        Find($"Permission.{permission.Name}") ?? permissions.NameOf(permission, CultureInfo.CurrentUICulture) ?? permission.Name;

    /// <summary>On which tickets a permission holds.</summary>
    public string Scope(Scope scope) => text[$"Scope.{scope}"];

    /// <summary>A number as the reader writes it.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>How to say how long ago something was, for scripts: this moment, minutes, hours, days.</summary>
    internal string AgoWords => string.Join('|', text["Ago.Now"], text["Ago.Minutes"], text["Ago.Hours"], text["Ago.Days"]);

    /// <summary>How long ago something was; null of what is longer ago than a week, or to come.</summary>
    internal string? Ago(TimeSpan ago) => ago switch
    {
        { TotalMinutes: < -1 } or { TotalDays: >= 7 } => null,
        { TotalMinutes: < 1 } => text["Ago.Now"].Value,
        { TotalHours: < 1 } => text["Ago.Minutes", (int)ago.TotalMinutes],
        { TotalDays: < 1 } => text["Ago.Hours", (int)ago.TotalHours],
        _ => text["Ago.Days", (int)ago.TotalDays],
    };

    private string? Find(string key) => text[key] is { ResourceNotFound: false } found ? found.Value : null;
}
