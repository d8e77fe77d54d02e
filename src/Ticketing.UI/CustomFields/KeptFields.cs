using System.Collections;
using Ticketing.Tickets;

namespace Ticketing.UI.CustomFields;

/// <summary>What a ticket has in every field there may be: defaults are for new tickets alone.</summary>
internal sealed class KeptFields(EquatableDictionary<FieldValue> fields) : IReadOnlyDictionary<string, IReadOnlyList<string>>
{
    public int Count => fields.Count;

    public IEnumerable<string> Keys => fields.Select(one => one.Key);

    public IEnumerable<IReadOnlyList<string>> Values => fields.Select(one => this[one.Key]);

    public IReadOnlyList<string> this[string key] => [.. fields[key].Values];

    public bool ContainsKey(string key) => true;

    public bool TryGetValue(string key, out IReadOnlyList<string> value)
    {
        value = this[key];
        return true;
    }

    public IEnumerator<KeyValuePair<string, IReadOnlyList<string>>> GetEnumerator() =>
        fields.Select(one => KeyValuePair.Create(one.Key, this[one.Key])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
