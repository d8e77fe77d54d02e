using System.Globalization;
using Ticketing.Access;
using Ticketing.Transfer;

namespace Ticketing.UI.Texts;

/// <content>What is refused, in the reader's language as far as there is a text for it.</content>
public sealed partial class Labels
{
    /// <summary>What is wrong with a field.</summary>
    public string Error(FieldError error) => error.Code is { } code ? Find(code, error.Arguments) ?? error.Message : error.Message;

    /// <summary>What is wrong with a row of a file; the columns after the first that is wrong are named.</summary>
    public string Error(RejectedRow row) => row.Faults.Count == 0
        ? row.Reason
        : string.Join(
            ' ', row.Faults.Select((fault, i) => i == 0 ? Say(fault.Wording) : errors["inColumn", fault.Column ?? "", Say(fault.Wording)]));

    /// <summary>Why something was not done.</summary>
    public string Refusal(TicketingException refusal) => refusal switch
    {
        TicketForbiddenException { Permission: { } permission } => errors["needsPermission", Permission(permission)],
        TicketValidationException validation => string.Join(' ', validation.Errors.Select(Error)),
        TransitionRefusedException { Wording.Code: RefusalCodes.NoWayOut } transition =>
            errors["refused.noWayOut", Trigger(transition.Trigger)],
        { Wording: { } wording } => Say(wording),
        TransitionRefusedException transition => Sentence(transition.Reason),
        _ => refusal.Message,
    };

    /// <summary>A sentence of a workflow: what must hold before one of its transitions.</summary>
    public string Sentence(LocalizedText sentence) =>
        errors[$"Sentence.{sentence.English}"] is { ResourceNotFound: false } found ? found : sentence.In(CultureInfo.CurrentUICulture);

    private string Say(Wording wording) => wording switch
    {
        { Code: RefusalCodes.NotHeld or RefusalCodes.EverybodyNeeds, Arguments: [var permission, var scope, var role] } =>
            errors[wording.Code, Permission(new Permission(permission)), text[$"Scope.{scope}"], Role(role)],
        { Code: RefusalCodes.HoldsMore, Arguments: [var permission, var scope, var person] } =>
            errors[wording.Code, Permission(new Permission(permission)), text[$"Scope.{scope}"], person],
        { Code: RefusalCodes.WidelyHeld, Arguments: [var role] } => errors[wording.Code, Role(role)],
        _ => Find(wording.Code, wording.Arguments) ?? wording.Text,
    };

    private string? Find(string code, IReadOnlyList<string> arguments)
    {
        // The list explains queries at length; whoever writes one elsewhere reads the same.
        return code.StartsWith("query.", StringComparison.Ordinal)
            ? queries.Find($"Problem.{code}", arguments)
            : errors.Find(code, arguments);
    }
}
