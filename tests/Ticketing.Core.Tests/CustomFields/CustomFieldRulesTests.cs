using System.Globalization;
using Ticketing.CustomFields;
using Ticketing.Testing;
using Ticketing.Tickets;

namespace Ticketing.Tests.CustomFields;

public sealed class CustomFieldRulesTests
{
    [Theory]
    [InlineData(CustomFieldKind.Text, "  X1 ", "X1")]
    [InlineData(CustomFieldKind.Number, "-0", "0")]
    [InlineData(CustomFieldKind.Number, "12.0", "12")]
    [InlineData(CustomFieldKind.Decimal, "0012.500000", "12.5")]
    [InlineData(CustomFieldKind.Date, "2024-02-29", "2024-02-29")]
    [InlineData(CustomFieldKind.YesNo, "True", "yes")]
    [InlineData(CustomFieldKind.Url, "HTTPS://Example.com/ä", "https://example.com/%C3%A4")]
    public void A_value_has_one_form(CustomFieldKind kind, string typed, string form)
    {
        Assert.Equal((form, null), CustomFieldRules.Read(kind, typed));
        Assert.Equal((form, null), CustomFieldRules.Read(kind, form));
    }

    [Theory]
    [InlineData(CustomFieldKind.Text, "a\tb", FieldErrorCodes.OneLine)]
    [InlineData(CustomFieldKind.Text, " ", FieldErrorCodes.Required)]
    [InlineData(CustomFieldKind.Number, "1.5", FieldErrorCodes.NoWholeNumber)]
    [InlineData(CustomFieldKind.Decimal, "1.2345678", FieldErrorCodes.NoDecimal)]
    [InlineData(CustomFieldKind.Decimal, "1,5", FieldErrorCodes.NoDecimal)]
    [InlineData(CustomFieldKind.Number, "1000000000000000", FieldErrorCodes.NumberOutOfRange)]
    [InlineData(CustomFieldKind.Date, "2025-02-29", FieldErrorCodes.NoDay)]
    [InlineData(CustomFieldKind.YesNo, "maybe", FieldErrorCodes.NoneOf)]
    [InlineData(CustomFieldKind.Url, "ftp://example.com", FieldErrorCodes.NoUrl)]
    [InlineData(CustomFieldKind.Url, "/here", FieldErrorCodes.NoUrl)]
    [InlineData(CustomFieldKind.Choice, "Not a key", FieldErrorCodes.Unknown)]
    public void What_is_no_value_is_refused(CustomFieldKind kind, string typed, string code) =>
        Assert.Equal(code, CustomFieldRules.Read(kind, typed).Refusal?.Code);

    [Property(500)]
    public bool Numbers_are_in_the_order_of_their_keys(int one, int other, byte digits)
    {
        var scale = (decimal)Math.Pow(10, digits % 7);
        var (first, second) = (one / scale, other / scale);
        var order = string.CompareOrdinal(KeyOf(first), KeyOf(second));
        return Math.Sign(order) == first.CompareTo(second);

        static string KeyOf(decimal number) => FieldKeys.Of(
            "cost", CustomFieldKind.Decimal,
            CustomFieldRules.Read(CustomFieldKind.Decimal, number.ToString("0.######", CultureInfo.InvariantCulture)).Value!);
    }
}
