using Ticketing.TimeEntries;

namespace Ticketing.UI.Console.TimeEntries;

/// <summary>The sheet of a week, and a form.</summary>
/// <param name="View">Which one.</param>
/// <param name="Sheet">The time.</param>
/// <param name="Names">What people are called, by user id.</param>
/// <param name="Choices">Whose the reader may choose.</param>
/// <param name="Input">What stands in the form.</param>
/// <param name="Errors">What is wrong with it; null for nothing.</param>
public sealed record TimeSheetModel(
    SheetView View, TimeSheet Sheet, IReadOnlyDictionary<string, string> Names, TimeChoices Choices, SheetInput Input,
    IReadOnlyList<FieldError>? Errors)
{
    /// <summary>What somebody is called.</summary>
    internal string NameOf(string person) => Names.GetValueOrDefault(person, person);
}
