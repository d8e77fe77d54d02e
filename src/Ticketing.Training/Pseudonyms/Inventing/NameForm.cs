namespace Ticketing.Training.Pseudonyms.Inventing;

/// <summary>How a person is named at a place.</summary>
internal enum NameForm
{
    Whole,
    Reversed,
    Given,
    Family,

    /// <summary>As he signs in.</summary>
    Login,
    Mail,
}
