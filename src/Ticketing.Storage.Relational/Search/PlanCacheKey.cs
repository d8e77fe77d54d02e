namespace Ticketing.Storage.Relational.Search;

/// <summary>
/// What the text of a statement depends on, apart from its values: of which kind the parts are, and which values are equal. Statements of
/// one key differ only in what they bind.
/// </summary>
/// <param name="key">Room for it; what does not fit is too rare to be kept.</param>
internal ref struct PlanCacheKey(Span<char> key)
{
    private const int MostValues = 120;

    private readonly Span<char> key = key;
    private int length;

    /// <summary>The values, each once.</summary>
    public List<object> Values { get; } = new(8);

    /// <summary>The key with its values.</summary>
    public readonly (string Key, List<object> Values) Whole => (new(key[..length]), Values);

    /// <summary>Adds a part.</summary>
    public bool Put(int part)
    {
        if (length == key.Length)
            return false;
        key[length++] = (char)part;
        return true;
    }

    /// <summary>Adds a value.</summary>
    public bool PutValue(object value)
    {
        var number = Values.IndexOf(value);
        if (number < 0)
        {
            number = Values.Count;
            Values.Add(value);
        }

        return number < MostValues && Put(number);
    }
}
