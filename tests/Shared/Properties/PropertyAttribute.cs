namespace Ticketing.Testing;

/// <summary>A property of so many cases; <see cref="PropertyCases"/> says which, and how many in the deep run.</summary>
[AttributeUsage(AttributeTargets.Method)]
#pragma warning disable xUnit3003 // The attribute of FsCheck takes no place in the source that could be passed on to it.
internal sealed class PropertyAttribute : FsCheck.Xunit.PropertyAttribute
#pragma warning restore xUnit3003
{
    /// <summary>Checks so many cases.</summary>
    public PropertyAttribute(int cases)
    {
        MaxTest = PropertyCases.Count(cases);
        Replay = PropertyCases.Replay;
    }

    /// <summary>Whether it takes too long for every run.</summary>
    public bool OnlyDeep
    {
        get;
        set
        {
            field = value;
            Skip = value && !PropertyCases.AreDeep ? "A deep run: ./test.sh --deep." : null;
        }
    }
}
