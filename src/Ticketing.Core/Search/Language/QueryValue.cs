using System.Globalization;
using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Search.Language;

/// <summary>The value of a field, typed by the field's kind. A closed family.</summary>
/// <threadsafety>Immutable.</threadsafety>
public abstract record QueryValue
{
    private protected QueryValue()
    {
    }

    /// <summary><c>me</c>: the person who asks.</summary>
    public static QueryValue Me { get; } = new MeValue();

    /// <summary><c>none</c>: the ticket has no such thing.</summary>
    public static QueryValue None { get; } = new NoneValue();
}

/// <summary><c>me</c>: the person who asks. Text that reads the same is quoted: <c>assignee:"me"</c>.</summary>
public sealed record MeValue : QueryValue
{
    internal const string Word = "me";

    internal MeValue()
    {
    }

    /// <inheritdoc/>
    public override string ToString() => Word;
}

/// <summary><c>none</c>: the ticket has no such thing. Text that reads the same is quoted: <c>tag:"none"</c>.</summary>
public sealed record NoneValue : QueryValue
{
    internal const string Word = "none";

    internal NoneValue()
    {
    }

    /// <inheritdoc/>
    public override string ToString() => Word;
}

/// <summary>Text, as it was written: the parser does not ask whether it names a status, a team or a person.</summary>
public sealed record TextValue : QueryValue
{
    /// <summary>Makes the value.</summary>
    /// <exception cref="ArgumentException">The text is blank, or holds U+0000 or half a surrogate pair.</exception>
    public TextValue(string text) => Text = QueryText.Checked(text);

    /// <summary>The text, without quotes or escapes.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>A word of <see cref="QueryFields.Is"/>.</summary>
public sealed record FlagValue : QueryValue
{
    /// <summary>Makes the value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of the enum.</exception>
    public FlagValue(QueryFlag flag)
    {
        if (!Enum.IsDefined(flag))
            throw new ArgumentOutOfRangeException(nameof(flag));
        Flag = flag;
    }

    /// <summary>What is asked.</summary>
    public QueryFlag Flag { get; }

    /// <inheritdoc/>
    public override string ToString() => EnumWords<QueryFlag>.Write(Flag);
}

/// <summary>A priority.</summary>
public sealed record PriorityValue : QueryValue
{
    /// <summary>Makes the value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of the enum.</exception>
    public PriorityValue(Priority priority)
    {
        if (!Enum.IsDefined(priority))
            throw new ArgumentOutOfRangeException(nameof(priority));
        Priority = priority;
    }

    /// <summary>What is asked for.</summary>
    public Priority Priority { get; }

    /// <inheritdoc/>
    public override string ToString() => EnumWords<Priority>.Write(Priority);
}

/// <summary><c>yes</c> or <c>no</c>.</summary>
public sealed record YesNoValue(bool Holds) : QueryValue
{
    internal const string YesWord = "yes";
    internal const string NoWord = "no";

    /// <inheritdoc/>
    public override string ToString() => Holds ? YesWord : NoWord;

    /// <summary>The value that a word says, in any case; null for another word.</summary>
    internal static YesNoValue? Read(string word) =>
        word.Equals(YesWord, StringComparison.OrdinalIgnoreCase) ? new(true)
        : word.Equals(NoWord, StringComparison.OrdinalIgnoreCase) ? new(false)
        : null;
}

/// <summary>A whole number.</summary>
public sealed record NumberValue : QueryValue
{
    /// <summary>Makes the value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 0.</exception>
    public NumberValue(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        Number = number;
    }

    /// <summary>The number, from 0.</summary>
    public long Number { get; }

    /// <inheritdoc/>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}
