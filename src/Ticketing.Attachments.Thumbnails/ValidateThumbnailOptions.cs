using Microsoft.Extensions.Options;

namespace Ticketing.Attachments.Thumbnails;

/// <summary>Refuses bounds that bound nothing.</summary>
internal sealed class ValidateThumbnailOptions : IValidateOptions<ThumbnailOptions>
{
    public ValidateOptionsResult Validate(string? name, ThumbnailOptions options)
    {
        (string Name, int Value, int Least, int Most)[] bounds =
        [
            (nameof(options.LongestSide), options.LongestSide, 16, 2000),
            (nameof(options.MostPixels), options.MostPixels, 1, 50_000_000),
            (nameof(options.MostBytes), options.MostBytes, 1, 100_000_000),
            (nameof(options.AtOnce), options.AtOnce, 1, 16),
        ];
        var faults = bounds
            .Where(one => one.Value < one.Least || one.Value > one.Most)
            .Select(one => $"{ThumbnailOptions.Section}:{one.Name} is {one.Value}; it must be {one.Least} to {one.Most}.")
            .ToList();
        return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }
}
