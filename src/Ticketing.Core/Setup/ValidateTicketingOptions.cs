using Microsoft.Extensions.Options;
using Ticketing.Roles;

namespace Ticketing.Setup;

internal sealed class ValidateTicketingOptions : IValidateOptions<TicketingOptions>
{
    public ValidateOptionsResult Validate(string? name, TicketingOptions options)
    {
        if (!Keys.IsValid(options.DefaultProject))
            return ValidateOptionsResult.Fail(
                $"{nameof(options.DefaultProject)} '{options.DefaultProject}' is no key: lower-case letters and digits joined by hyphens.");
        if (options.PageSizeLimit is < 1 or > 500)
            return ValidateOptionsResult.Fail($"{nameof(options.PageSizeLimit)} is {options.PageSizeLimit}; it must be 1 to 500.");
        if (options.ActorLifetime < TimeSpan.Zero || options.ActorLifetime > TimeSpan.FromSeconds(30))
            return ValidateOptionsResult.Fail(
                $"{nameof(options.ActorLifetime)} is {options.ActorLifetime}; it must be 0 to 30 seconds: a revoked role ends within " +
                $"that time on every host.");
        if (string.IsNullOrWhiteSpace(options.Tenant))
            return ValidateOptionsResult.Fail($"{nameof(options.Tenant)} must not be blank.");
        if (options.Roles.SelectMany(role => role.Grants, (role, grant) => (role.Name, grant.Permission))
            .FirstOrDefault(one => !PermissionBook.IsWellNamed(one.Permission)) is { Name: { } role } misnamed)
            return ValidateOptionsResult.Fail(
                $"{nameof(options.Roles)}: '{misnamed.Permission.Name}' of the role '{role}' is no name of a permission: " +
                $"{PermissionBook.NameForm}.");
        if (options.CompactionDelay < TimeSpan.Zero || options.CompactionDelay > TimeSpan.FromMinutes(1))
            return ValidateOptionsResult.Fail($"{nameof(options.CompactionDelay)} is {options.CompactionDelay}; it must be 0 to 1 minute.");
        if (options.CommentEditTime < TimeSpan.Zero || options.CommentEditTime > TimeSpan.FromDays(366))
        {
            return ValidateOptionsResult.Fail(
                $"{nameof(options.CommentEditTime)} is {options.CommentEditTime}; it must be 0 to 366 days.");
        }

        if (options.WorkingDay < TimeSpan.FromHours(1) || options.WorkingDay > TimeSpan.FromDays(1)
            || options.WorkingDay.Ticks % TimeSpan.TicksPerMinute != 0)
        {
            return ValidateOptionsResult.Fail(
                $"{nameof(options.WorkingDay)} is {options.WorkingDay}; it must be 1 to 24 hours, in whole minutes.");
        }

        if (options.SubjectTimeout < TimeSpan.FromMilliseconds(10) || options.SubjectTimeout > TimeSpan.FromMinutes(1))
        {
            return ValidateOptionsResult.Fail(
                $"{nameof(options.SubjectTimeout)} is {options.SubjectTimeout}; it must be 10 milliseconds to 1 minute.");
        }

        if (options.TakeBack < TimeSpan.Zero || options.TakeBack > TimeSpan.FromMinutes(1))
            return ValidateOptionsResult.Fail($"{nameof(options.TakeBack)} is {options.TakeBack}; it must be 0 to 1 minute.");
        if (options.BulkTickets is < 1 or > 100_000)
            return ValidateOptionsResult.Fail($"{nameof(options.BulkTickets)} is {options.BulkTickets}; it must be 1 to 100,000.");
        if (options.WorkAttempts is < 1 or > 100)
            return ValidateOptionsResult.Fail($"{nameof(options.WorkAttempts)} is {options.WorkAttempts}; it must be 1 to 100.");
        foreach (var (option, retention) in (ReadOnlySpan<(string, TimeSpan)>)
        [
            (nameof(options.OutboxRetention), options.OutboxRetention),
            (nameof(options.ReceiptRetention), options.ReceiptRetention),
            (nameof(options.NotificationRetention), options.NotificationRetention),
        ])
        {
            if (retention < TimeSpan.FromHours(1) || retention > TimeSpan.FromDays(366))
                return ValidateOptionsResult.Fail($"{option} is {retention}; it must be 1 hour to 366 days.");
        }

        if (options.SearchLanguages.Count == 0)
            return ValidateOptionsResult.Fail($"{nameof(options.SearchLanguages)} must name one language at least.");
        return ValidateOptionsResult.Success;
    }
}
