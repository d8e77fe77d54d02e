using System.Globalization;
using Ticketing.Sentences;
using Ticketing.UI;
using Ticketing.UI.Texts;

namespace Ticketing.Training.Pages.Reviews;

/// <summary>What those are called of whom the events of an exercise speak.</summary>
internal sealed class AttemptNames(
    PageContext page, Labels labels, IReadOnlyDictionary<string, string> people, IReadOnlyDictionary<string, string> teams,
    IReadOnlyDictionary<string, string> categories) : IEventNames
{
    public CultureInfo Culture => CultureInfo.CurrentUICulture;

    public string Person(string id) => people.GetValueOrDefault(id, id);

    public string Team(string key) => teams.GetValueOrDefault(key, key);

    // The one project of an exercise is called as its trainee is.
    public string Project(string key) => key;

    public string Category(string project, string key) => categories.GetValueOrDefault(key, key);

    public string Status(string workflow, string key) => labels.Status(workflow, key);

    public string Time(DateTimeOffset at) => page.Local(at).ToString("g", CultureInfo.CurrentCulture);
}
