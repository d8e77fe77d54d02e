namespace Ticketing.Commits;

/// <summary>What administrators wrote, as one of the documents of a <see cref="DocumentBook{T}"/>.</summary>
/// <typeparam name="TSelf">What it is.</typeparam>
internal interface IBookEntry<out TSelf>
{
    /// <summary>Its id, which is the key of the document; empty for one that is to be added.</summary>
    string Id { get; }

    /// <summary>The version of the document.</summary>
    int Version { get; }

    /// <summary>What people call it.</summary>
    string Name { get; }

    /// <summary>The same with another id and version.</summary>
    TSelf At(string id, int version);
}
