using System.Reflection;
using Ticketing.Search.Language;
using Ticketing.Training;
using Ticketing.Transfer;
using Ticketing.Webhooks;

namespace Ticketing.UI.Texts;

/// <summary>Whatever is refused is told in both languages: every code has a text.</summary>
public sealed class ErrorTextTests
{
    public static TheoryData<Type, string> Codes() => new()
    {
        { typeof(FieldErrorCodes), "ErrorText:" },
        { typeof(RefusalCodes), "ErrorText:" },
        { typeof(RowFaultCodes), "ErrorText:" },
        { typeof(WebhookErrorCodes), "ErrorText:" },
        { typeof(TrainingErrorCodes), "ErrorText:" },
        { typeof(QueryErrorCodes), "ListText:Problem." },
    };

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_a_text_in_both_languages(Type codes, string place)
    {
        var (file, prefix) = (place.Split(':')[0], place.Split(':')[1]);
        var all = codes.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => prefix + (string)field.GetRawConstantValue()!)
            .ToList();

        Assert.NotEmpty(all);
        Assert.Empty(all.Except(TextFiles.Read($"{file}.resx").Keys));
        Assert.Empty(all.Except(TextFiles.Read($"{file}.fr.resx").Keys));
    }
}
