using Xunit;

namespace Laminar.Compiler.Tests.Binding;

public sealed class TypeTests
{
    [Theory]
    [InlineData("I8 + I8", "TINYINT")]
    [InlineData("I8 + I16", "SMALLINT")]
    [InlineData("I16 + I32", "INTEGER")]
    [InlineData("I32 + I64", "BIGINT")]
    [InlineData("U8 + U8", "UTINYINT")]
    [InlineData("U8 + U32", "UINTEGER")]
    [InlineData("U32 + U64", "UBIGINT")]
    [InlineData("U8 + I8", "SMALLINT")]
    [InlineData("I8 + U16", "INTEGER")]
    [InlineData("U8 + I32", "INTEGER")]
    [InlineData("U32 + I32", "BIGINT")]
    [InlineData("U64 + I64", "DECIMAL")]
    [InlineData("Dec + I32", "DECIMAL")]
    [InlineData("Dec + U64", "DECIMAL")]
    [InlineData("F32 + F32", "REAL")]
    [InlineData("F32 + I8", "DOUBLE")]
    [InlineData("F32 + Dec", "DOUBLE")]
    [InlineData("F32 + F64", "DOUBLE")]
    [InlineData("F64 + Dec", "DOUBLE")]
    [InlineData("F64 + U64", "DOUBLE")]
    public void Unlike_numbers_meet(string item, string type)
    {
        Assert.Equal(type, Sql.Type(item));
        Assert.Equal(type, Sql.Type("COALESCE(N" + item.Replace("+ ", ", ") + ")").Replace(" NULL", ""));
    }

    [Theory]
    [InlineData("I8 + 1", "I8 + 1", "TINYINT")]
    [InlineData("I8 + 128", "CAST(I8 AS INTEGER) + 128", "INTEGER")]
    [InlineData("U32 - 1", "U32 - 1", "UINTEGER")]
    [InlineData("U32 + -1", "CAST(U32 AS BIGINT) + -1", "BIGINT")]
    [InlineData("U64 > 18446744073709551615", "U64 > 18446744073709551615", "BOOLEAN")]
    [InlineData("I32 * 1.5", "CAST(I32 AS DECIMAL) * 1.5", "DECIMAL")]
    [InlineData("I32 * 1.0", "CAST(I32 AS DECIMAL) * 1.0", "DECIMAL")]
    [InlineData("I32 * 1e0", "CAST(I32 AS DOUBLE) * 1E0", "DOUBLE")]
    [InlineData("F64 * 1.5", "F64 * 1.5E0", "DOUBLE")]
    [InlineData("F32 * 1.5", "F32 * 1.5E0", "REAL")]
    [InlineData("F32 > 16777217", "CAST(F32 AS DOUBLE) > 16777217E0", "BOOLEAN")]
    [InlineData("1 + 2", "1 + 2", "INTEGER")]
    [InlineData("2147483648", "2147483648", "BIGINT")]
    [InlineData("-2147483648", "-2147483648", "INTEGER")]
    [InlineData("-9223372036854775808", "-9223372036854775808", "BIGINT")]
    [InlineData("9223372036854775808", "9223372036854775808", "DECIMAL")]
    [InlineData("1 + 1.5", "1 + 1.5", "DECIMAL")]
    [InlineData("-U8", "-CAST(U8 AS SMALLINT)", "SMALLINT")]
    [InlineData("-U64", "-CAST(U64 AS DECIMAL)", "DECIMAL")]
    public void A_literal_takes_the_type_of_its_peer_where_it_fits(string item, string plan, string type)
    {
        Assert.Equal(plan, Sql.Item(item));
        Assert.Equal(type, Sql.Type(item));
    }

    [Theory]
    [InlineData("Ts > '2026-01-31 10:20:30.5'", "Ts > TIMESTAMP '2026-01-31 10:20:30.5'")]
    [InlineData("Ts > '2026-01-31'", "Ts > TIMESTAMP '2026-01-31 00:00:00'")]
    [InlineData("'2026-01-31T10:20Z' <= Ts", "TIMESTAMP '2026-01-31 10:20:00' <= Ts")]
    [InlineData("Ts < '1960-01-01 00:00:00.000000001'", "Ts < TIMESTAMP '1960-01-01 00:00:00.000000001'")]
    [InlineData("Day = '2024-02-29'", "Day = DATE '2024-02-29'")]
    [InlineData("Clock < '10:20'", "Clock < TIME '10:20:00'")]
    [InlineData("Span > '90 minutes'", "Span > INTERVAL '90' MINUTE")]
    [InlineData("Ts BETWEEN '2026-01-01' AND '2026-01-02'", "Ts >= TIMESTAMP '2026-01-01 00:00:00' AND Ts <= TIMESTAMP '2026-01-02 00:00:00'")]
    [InlineData("Day IN ('2026-01-01', NULL)", "Day IN (DATE '2026-01-01', NULL)")]
    [InlineData("COALESCE(NTs, '2026-01-01')", "COALESCE(NTs, TIMESTAMP '2026-01-01 00:00:00')")]
    [InlineData("Ts - '2026-01-01'", "Ts - TIMESTAMP '2026-01-01 00:00:00'")]
    [InlineData("Ts + '1 hour'", "Ts + INTERVAL '1' HOUR")]
    [InlineData("CAST('2026-01-01' AS DATE)", "DATE '2026-01-01'")]
    [InlineData("'2026-01-01'::TIMESTAMP(3)", "TIMESTAMP '2026-01-01 00:00:00'")]
    public void A_string_beside_a_time_is_one(string item, string plan) => Assert.Equal(plan, Sql.Item(item));

    [Theory]
    [InlineData("Ts > Day", "Ts > CAST(Day AS TIMESTAMP)", "BOOLEAN")]
    [InlineData("Day + INTERVAL '1' DAY", "Day + INTERVAL '1' DAY", "TIMESTAMP")]
    [InlineData("INTERVAL '1' DAY + Ts", "Ts + INTERVAL '1' DAY", "TIMESTAMP")]
    [InlineData("Clock - Span", "Clock - Span", "TIME")]
    [InlineData("Span + Span", "Span + Span", "INTERVAL")]
    [InlineData("Ts - Day", "Ts - CAST(Day AS TIMESTAMP)", "INTERVAL")]
    [InlineData("Day - Day", "CAST(Day AS TIMESTAMP) - CAST(Day AS TIMESTAMP)", "INTERVAL")]
    [InlineData("2 * Span", "Span * 2E0", "INTERVAL")]
    [InlineData("Span / I32", "Span * (1E0 / CAST(I32 AS DOUBLE))", "INTERVAL")]
    [InlineData("-Span", "INTERVAL '0' SECOND - Span", "INTERVAL")]
    public void Arithmetic_of_times(string item, string plan, string type)
    {
        Assert.Equal(plan, Sql.Item(item));
        Assert.Equal(type, Sql.Type(item));
    }

    [Theory]
    [InlineData("NULL", "TEXT NULL")]
    [InlineData("I32 + NULL", "INTEGER NULL")]
    [InlineData("NULL + NULL", "INTEGER NULL")]
    [InlineData("-NULL", "INTEGER NULL")]
    [InlineData("COALESCE(NULL, NULL)", "TEXT NULL")]
    [InlineData("COALESCE(NULL, F64)", "DOUBLE")]
    [InlineData("COALESCE(NI32, 0)", "INTEGER")]
    [InlineData("NULLIF(I32, 0)", "INTEGER NULL")]
    [InlineData("CASE WHEN Bool THEN 1 END", "INTEGER NULL")]
    [InlineData("CASE WHEN Bool THEN 1 ELSE 2 END", "INTEGER")]
    [InlineData("CASE WHEN Bool THEN NULL ELSE 2.5 END", "DECIMAL NULL")]
    [InlineData("CASE WHEN NBool THEN 1 ELSE 2 END", "INTEGER")]
    [InlineData("NOT NULL", "BOOLEAN NULL")]
    [InlineData("NULL IS NULL", "BOOLEAN")]
    [InlineData("NI32 IS NOT NULL", "BOOLEAN")]
    [InlineData("NI32 IS DISTINCT FROM I32", "BOOLEAN")]
    [InlineData("NBool IS TRUE", "BOOLEAN")]
    [InlineData("I32 IN (1, 2)", "BOOLEAN")]
    [InlineData("I32 IN (1, NULL)", "BOOLEAN NULL")]
    [InlineData("CAST(NULL AS DATE)", "DATE NULL")]
    [InlineData("TRY_CAST(Str AS INTEGER)", "INTEGER NULL")]
    [InlineData("NStr || 'x'", "TEXT NULL")]
    [InlineData("CONCAT(NStr, I32)", "TEXT")]
    [InlineData("UPPER(NStr)", "TEXT NULL")]
    [InlineData("GREATEST(I32, I64)", "BIGINT")]
    public void Null_and_what_can_be(string item, string type) => Assert.Equal(type, Sql.Type(item));

    [Fact]
    public void A_value_may_be_null_only_where_its_parts_may()
    {
        foreach (var item in new[] { "{0}I32 + 1", "{0}I32 > 1", "NOT {0}Bool", "{0}Bool AND Bool", "{0}Str LIKE 'a%'", "CAST({0}I32 AS VARCHAR)", "-{0}F64", "{0}I32 BETWEEN 1 AND 2" })
        {
            Assert.DoesNotContain("NULL", Sql.Type(string.Format(System.Globalization.CultureInfo.InvariantCulture, item, "")));
            Assert.EndsWith("NULL", Sql.Type(string.Format(System.Globalization.CultureInfo.InvariantCulture, item, "N")));
        }
    }

    [Theory]
    [InlineData("DOUBLE PRECISION", "DOUBLE")]
    [InlineData("FLOAT", "DOUBLE")]
    [InlineData("FLOAT(24)", "REAL")]
    [InlineData("NUMERIC(10, 2)", "DECIMAL(10, 2)")]
    [InlineData("STRING", "TEXT")]
    [InlineData("INT8", "BIGINT")]
    public void Names_of_types(string name, string type) => Assert.Equal(type, Sql.Type("CAST(I32 AS " + name + ")"));

    [Fact]
    public void A_cast_to_a_short_text_cuts() => Assert.Equal("LEFT(CAST(I32 AS TEXT), 3)", Sql.Item("CAST(I32 AS VARCHAR(3))"));
}
