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

    /// <summary>A number, a year or a length out of its bounds; the arguments are the least and the most.</summary>
    public const string OutOfRange = "outOfRange";

    /// <summary>Not a length of time as people write it.</summary>
    public const string NoDuration = "noDuration";

    /// <summary>None of the words that are known; the argument lists them.</summary>
    public const string NoneOf = "noneOf";

    /// <summary>It may be left out, not blank.</summary>
    public const string Blank = "blank";

    /// <summary>Neither public nor internal was said of a comment.</summary>
    public const string NoVisibility = "noVisibility";

    /// <summary>There is no such person, or he is deactivated; the argument is the id.</summary>
    public const string NoPerson = "noPerson";

    /// <summary>The person may not work on the ticket, so it cannot be assigned to him; the argument is the id.</summary>
    public const string MayNotWork = "mayNotWork";

    /// <summary>A project has no such category; the arguments are the category, the project and some that it has.</summary>
    public const string NoCategory = "noCategory";

    /// <summary>The project has no default category; the argument is the project.</summary>
    public const string NoDefaultCategory = "noDefaultCategory";

    /// <summary>The project is retired and takes no new tickets; the argument is its name.</summary>
    public const string ProjectRetired = "projectRetired";

    /// <summary>Another workflow has no such status; the arguments are the status, the workflow and the statuses it has.</summary>
    public const string NoStatus = "noStatus";

    /// <summary>Not an address of a chat room of that form; the argument is an example of one.</summary>
    public const string NoRoomAddress = "noRoomAddress";

    /// <summary>Not a view that people can begin with: that is a list which everybody has.</summary>
    public const string NoDefaultView = "noDefaultView";

    /// <summary>The cursor of a page belongs to another query.</summary>
    public const string OtherCursor = "otherCursor";

    /// <summary>Tickets are sorted by one field.</summary>
    public const string OneSort = "oneSort";

    /// <summary>The key of a request was used for another one before.</summary>
    public const string KeyReused = "keyReused";

    /// <summary>Quiet hours that would never end.</summary>
    public const string QuietAlways = "quietAlways";

    /// <summary>Quiet hours begin on no day of the week.</summary>
    public const string QuietNever = "quietNever";

    /// <summary>A time of the day is expected.</summary>
    public const string NoTimeOfDay = "noTimeOfDay";

    /// <summary>
    /// A person cannot follow a project: there is no such person, or the project does not exist for him; the argument is the id.
    /// </summary>
    public const string CannotFollow = "cannotFollow";

    /// <summary>As many people follow a project as may; the argument is how many.</summary>
    public const string TooManyFollow = "tooManyFollow";

    /// <summary>Not a whole number.</summary>
    public const string NoWholeNumber = "noWholeNumber";

    /// <summary>Not a number.</summary>
    public const string NoDecimal = "noDecimal";

    /// <summary>A number with too many digits before the point.</summary>
    public const string NumberOutOfRange = "numberOutOfRange";

    /// <summary>Not a day.</summary>
    public const string NoDay = "noDay";

    /// <summary>Not an address of the web.</summary>
    public const string NoUrl = "noUrl";

    /// <summary>A line break or a tab in what is one line.</summary>
    public const string OneLine = "oneLine";

    /// <summary>A custom field that is retired cannot be filled in.</summary>
    public const string FieldRetired = "fieldRetired";

    /// <summary>The tickets of the category do not have the custom field.</summary>
    public const string FieldOfOthers = "fieldOfOthers";

    /// <summary>Fields of the kind offer no choices.</summary>
    public const string NoChoices = "noChoices";

    /// <summary>A transition requires a custom field that is empty; the argument is its name.</summary>
    public const string FieldNeeded = "fieldNeeded";

    /// <summary>What a custom field was made with, and keeps.</summary>
    public const string FieldIsMade = "fieldIsMade";

    /// <summary>The host's code defines the custom field.</summary>
    public const string FieldInCode = "fieldInCode";

    /// <summary>A canned reply names something that nothing is known of; the arguments are that and all there is.</summary>
    public const string UnknownPlaceholder = "unknownPlaceholder";

    /// <summary>What everybody is offered has something in a custom field that agents alone see.</summary>
    public const string FieldOfAgents = "fieldOfAgents";

    /// <summary>Text that names nothing of the host's own; the argument is the text.</summary>
    public const string NoSubject = "noSubject";

    /// <summary>Two tickets that are to be merged are about more than one may be; the argument is how many that is.</summary>
    public const string MergeSubjects = "mergeSubjects";

    /// <summary>Something of the host's own that it does not tell of just now; the argument is the text.</summary>
    public const string Unanswered = "unanswered";

    /// <summary>What is a team's is of all projects.</summary>
    public const string TeamOrProject = "teamOrProject";

    /// <summary>Not a cron expression of five fields.</summary>
    public const string NoSchedule = "noSchedule";

    /// <summary>A schedule comes around more often than every five minutes.</summary>
    public const string TooOften = "tooOften";

    /// <summary>A schedule names no time that ever comes, or none before it ends.</summary>
    public const string NeverOccurs = "neverOccurs";

    /// <summary>The template of a recurring ticket was moved to another project.</summary>
    public const string TemplateMoved = "templateMoved";

    /// <summary>Whoever saved a recurring ticket last may not file it.</summary>
    public const string OwnerMayNot = "ownerMayNot";

    /// <summary>The host met a fault when it filed a recurring ticket, several times.</summary>
    public const string FilingFault = "filingFault";

    /// <summary>A query finds more tickets than one bulk change is about; the argument is how many those are.</summary>
    public const string BulkTooMany = "bulkTooMany";
}
