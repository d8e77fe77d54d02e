using System.Globalization;
using Ticketing.Sentences;

namespace Ticketing.Transfer.Csv;

/// <summary>
/// Sentences of a table call everything by its key, as its other columns do; moments are in UTC. The language is that of whoever asks.
/// </summary>
internal sealed class KeysAsNames : IEventNames
{
    public static KeysAsNames Instance { get; } = new();

    public CultureInfo Culture => CultureInfo.CurrentUICulture;

    public string Person(string id) => id;

    public string Team(string key) => key;

    public string Project(string key) => key;

    public string Category(string project, string key) => key;

    public string Status(string workflow, string key) => key;

    public string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
}
