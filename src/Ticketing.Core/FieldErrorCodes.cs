namespace Ticketing;

/// <summary>The values of <see cref="FieldError.Code"/>: the common mistakes. They never change; new ones may be added.</summary>
public static class FieldErrorCodes
{
    /// <summary>Nothing was said, or blanks alone.</summary>
    public const string Required = "required";

    /// <summary>The text is too long; the argument is the most characters it may have.</summary>
    public const string TooLong = "tooLong";

    /// <summary>A NUL character or half a surrogate pair.</summary>
    public const string BadCharacter = "badCharacter";

    /// <summary>Not in the form of <see cref="Keys"/>; the argument is the most characters a key has.</summary>
    public const string NoKey = "noKey";

    /// <summary>Not a mail address.</summary>
    public const string NoMailAddress = "noMailAddress";

    /// <summary>Not the name of a time zone.</summary>
    public const string NoTimeZone = "noTimeZone";

    /// <summary>There is no such thing; the argument is the key that was given.</summary>
    public const string Unknown = "unknown";

    /// <summary>There is one of that name already; the argument is the name.</summary>
    public const string Taken = "taken";

    /// <summary>More than there may be; the argument is how many.</summary>
    public const string TooMany = "tooMany";

    /// <summary>The default category cannot be retired.</summary>
    public const string DefaultRetired = "defaultRetired";

    /// <summary>A project would be left without a default category.</summary>
    public const string DefaultMissing = "defaultMissing";
}
