using System.Globalization;
using Ticketing.Sentences;
using Ticketing.Tickets;
using Ticketing.UI.CustomFields;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>What those are called whom the timeline of a ticket speaks of.</summary>
internal sealed class TimelineNames(TicketNames names, TicketServices services) : IEventNames
{
    public CultureInfo Culture => CultureInfo.CurrentUICulture;

    public string Person(string id) => names.Person(id);

    public string Team(string key) => names.Team(key);

    public string Project(string key) => names.Project(key);

    public string Category(string project, string key) => names.Category(project, key);

    public string Status(string workflow, string key) => services.Labels.Status(workflow, key);

    public string Time(DateTimeOffset at) => services.Page.Local(at).ToString("g", CultureInfo.CurrentCulture);

    public string Field(string key) => names.Field(key)?.Name ?? key;

    public string FieldValue(string field, FieldValue value) =>
        FieldValueText.Of(names.Field(field), value, names.Person, services.FieldText);
}
