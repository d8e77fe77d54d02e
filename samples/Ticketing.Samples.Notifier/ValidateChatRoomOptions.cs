using Microsoft.Extensions.Options;

namespace Ticketing.Samples.Notifier;

internal sealed class ValidateChatRoomOptions : IValidateOptions<ChatRoomOptions>
{
    public ValidateOptionsResult Validate(string? name, ChatRoomOptions options) =>
        FaultOf(options) is { } fault ? ValidateOptionsResult.Fail($"{ChatRoomOptions.Section}:{fault}") : ValidateOptionsResult.Success;

    private static string? FaultOf(ChatRoomOptions options) =>
        options.Address is not { IsAbsoluteUri: true, Scheme: "http" or "https" } address
            ? "Address is missing, or is no address with http or https: write the one that messages are posted to."
        : address.Scheme == "http" && !address.IsLoopback ? "Address has http: what tickets say would go over the network in clear."
        : options.Timeout < TimeSpan.FromSeconds(1) || options.Timeout > TimeSpan.FromSeconds(50)
            ? $"Timeout is {options.Timeout}; it must be 1 to 50 seconds."
        : null;
}
