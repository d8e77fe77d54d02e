namespace Ticketing.Tickets;

/// <summary>A part of a change: absent (<c>default</c>) leaves the property as it is, present sets it, also to null.</summary>
/// <typeparam name="T">The property's type.</typeparam>
public readonly record struct Optional<T>
{
    /// <summary>A present value.</summary>
    public Optional(T value)
    {
        Value = value;
        IsPresent = true;
    }

    /// <summary>Whether the property is to be set.</summary>
    public bool IsPresent { get; }

    /// <summary>What it is to be set to; <c>default</c> when absent.</summary>
    public T Value { get; }

    /// <summary>The value when present, else <paramref name="current"/>.</summary>
    public T Or(T current) => IsPresent ? Value : current;

    /// <summary>Wraps a value as present.</summary>
    public static implicit operator Optional<T>(T value) => new(value);
}
