using System.Globalization;
using Ticketing.Tickets;

namespace Ticketing.Sentences;

/// <summary>What those are called whom sentences speak of, for one reader: what he may not know is called by its key.</summary>
public interface IEventNames
{
    /// <summary>The language in which he reads.</summary>
    CultureInfo Culture { get; }

    /// <summary>A person, by user id.</summary>
    string Person(string id);

    /// <summary>A team.</summary>
    string Team(string key);

    /// <summary>A project.</summary>
    string Project(string key);

    /// <summary>A category of a project.</summary>
    string Category(string project, string key);

    /// <summary>A status of a workflow.</summary>
    string Status(string workflow, string key);

    /// <summary>A moment, in his zone.</summary>
    string Time(DateTimeOffset at);

    /// <summary>A custom field; its key by default.</summary>
    string Field(string key) => key;

    /// <summary>What is in a custom field; the values as they are kept by default, and people by their names.</summary>
    string FieldValue(string field, FieldValue value) => value.Kind is CustomFieldKind.Person
        ? Person(value.Only ?? "")
        : value.Values.ToString();
}
