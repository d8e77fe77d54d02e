using System.Collections;

namespace Ticketing.Tests.Commands;

/// <summary>A list that counts how often it is read.</summary>
internal sealed class CountedList(params string[] items) : IReadOnlyList<string>
{
    public int Readings { get; private set; }

    public int Count => items.Length;

    public string this[int index] => items[index];

    public IEnumerator<string> GetEnumerator()
    {
        Readings++;
        return items.AsEnumerable().GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
