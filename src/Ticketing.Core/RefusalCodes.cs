namespace Ticketing;

/// <summary>
/// The values of <see cref="Wording.Code"/> in <see cref="TicketingException.Wording"/>. They never change; new ones may be added.
/// </summary>
public static class RefusalCodes
{
    /// <summary>The caller is unknown to the help desk, or deactivated.</summary>
    public const string NoAccount = "refused.noAccount";

    /// <summary>Work that follows a commit is somebody else's by now.</summary>
    public const string LeaseLost = "refused.leaseLost";

    /// <summary>Somebody has as many streams open as he may have; the argument is how many.</summary>
    public const string TooManyStreams = "refused.tooManyStreams";

    /// <summary>The host has as many streams open as it may have; the argument is how many.</summary>
    public const string TooManyStreamsHere = "refused.tooManyStreamsHere";

    /// <summary>A role may not be granted; the arguments are a permission that the caller lacks, its scope, and the role.</summary>
    public const string NotHeld = "refused.notHeld";

    /// <summary>A person holds what the caller lacks; the arguments are that permission, its scope, and the person's id.</summary>
    public const string HoldsMore = "refused.holdsMore";

    /// <summary>
    /// A team is changed by those who see its tickets and may do with them what its people may; the argument is the team.
    /// </summary>
    public const string NotYourTeam = "refused.notYourTeam";

    /// <summary>
    /// An organisation is changed by those who see its tickets and may do with them what its people may; the argument is the organisation.
    /// </summary>
    public const string NotYourOrganisation = "refused.notYourOrganisation";

    /// <summary>The host's code names the person as an administrator; the argument is his id.</summary>
    public const string NamedInCode = "refused.namedInCode";

    /// <summary>Nobody would be left who may everything, and could undo it.</summary>
    public const string LastAdministrator = "refused.lastAdministrator";

    /// <summary>
    /// Everybody holds the role, and the product is of no use without; the arguments are a permission, its scope, and the role.
    /// </summary>
    public const string EverybodyNeeds = "refused.everybodyNeeds";

    /// <summary>Everybody holds the role, or very many do: only an administrator changes it; the argument is the role.</summary>
    public const string WidelyHeld = "refused.widelyHeld";

    /// <summary>The ticket is somebody's already; the argument is its number.</summary>
    public const string TicketTaken = "refused.ticketTaken";

    /// <summary>The trigger does not lead out of the status; the arguments are both.</summary>
    public const string NoWayOut = "refused.noWayOut";

    /// <summary>A comment is older than its writer may edit and delete it.</summary>
    public const string CommentTooOld = "refused.commentTooOld";

    /// <summary>Open tickets block the ticket; the argument names those that the actor sees.</summary>
    public const string Blocked = "refused.blocked";

    /// <summary>Open tickets block the ticket, and the actor sees none of them.</summary>
    public const string BlockedUnseen = "refused.blockedUnseen";

    /// <summary>The ticket was merged into another one and takes no commands; the arguments are its number and the other's.</summary>
    public const string Merged = "refused.merged";

    /// <summary>The same, and the actor does not see the other one; the argument is its number.</summary>
    public const string MergedUnseen = "refused.mergedUnseen";

    /// <summary>Exercises are not merged.</summary>
    public const string MergeInTraining = "refused.mergeInTraining";

    /// <summary>The ticket into which one was merged was merged itself; the argument is its number.</summary>
    public const string MergedOn = "refused.mergedOn";

    /// <summary>What a ticket was before it was merged is not known here; the argument is its number.</summary>
    public const string MergeUnknown = "refused.mergeUnknown";

    /// <summary>
    /// A link that came with a merged ticket was taken off since; the arguments are the ticket that had it, what that was, and the
    /// other's number.
    /// </summary>
    public const string MergeLinkGone = "refused.mergeLinkGone";

    /// <summary>
    /// A link with a ticket that the actor does not see is in the way; the argument is the number of the one that has, or had, it.
    /// </summary>
    public const string MergeLinkUnseen = "refused.mergeLinkUnseen";

    /// <summary>Comments of exercises become no tickets.</summary>
    public const string SplitInTraining = "refused.splitInTraining";

    /// <summary>The comment is internal, and the actor may not write internal comments on the ticket that it would become.</summary>
    public const string SplitInternal = "refused.splitInternal";

    /// <summary>No transition that the actor may fire leads to where a ticket is done or closed.</summary>
    public const string NoEnd = "refused.noEnd";

    /// <summary>The ticket is not at the version that the caller knows; the arguments are its number and that version.</summary>
    public const string Stale = "refused.stale";

    /// <summary>The ticket, or a document, was changed meanwhile; the argument says which.</summary>
    public const string ChangedMeanwhile = "refused.changedMeanwhile";

    /// <summary>Another ticket has the external reference; the argument is the reference.</summary>
    public const string ReferenceTaken = "refused.referenceTaken";

    /// <summary>A project's default category stays; the arguments are the category and the project.</summary>
    public const string CategoryIsDefault = "refused.categoryIsDefault";

    /// <summary>Tickets have the category; the arguments are the category and the project.</summary>
    public const string CategoryInUse = "refused.categoryInUse";

    /// <summary>People are in the team; the arguments are the team and one of them.</summary>
    public const string TeamHasMembers = "refused.teamHasMembers";

    /// <summary>Tickets belong to the team; the argument is the team.</summary>
    public const string TeamHasTickets = "refused.teamHasTickets";

    /// <summary>People hold the role; the arguments are the role and one of them.</summary>
    public const string RoleIsHeld = "refused.roleIsHeld";

    /// <summary>The role is one that the host's code names; the argument is the role.</summary>
    public const string RoleIsFixed = "refused.roleIsFixed";

    /// <summary>The caller has a bulk change that goes on.</summary>
    public const string BulkRunning = "refused.bulkRunning";

    /// <summary>A ticket is not as a bulk change left it, so it is not put back.</summary>
    public const string BulkChangedSince = "refused.bulkChangedSince";

    /// <summary>The workflow has no way back to the status that a ticket had before a bulk change.</summary>
    public const string BulkNoWayBack = "refused.bulkNoWayBack";
}
