using Xunit;

namespace Laminar.Compiler.Tests.Syntax;

public sealed class PrecedenceTests
{
    [Theory]
    [InlineData("a + b * c", "(+ a (* b c))")]
    [InlineData("a - b - c", "(- (- a b) c)")]
    [InlineData("(a + b) * c", "(* (+ a b) c)")]
    [InlineData("a / b % c", "(% (/ a b) c)")]
    [InlineData("-a * b", "(* (minus a) b)")]
    [InlineData("- -a", "(minus (minus a))")]
    [InlineData("-a::int", "(minus (cast a INT))")]
    [InlineData("a::int::text", "(cast (cast a INT) TEXT)")]
    [InlineData("a + b || c", "(|| (+ a b) c)")]
    [InlineData("a || b || c", "(|| (|| a b) c)")]
    [InlineData("a -> 'x' ->> 'y'", "(->> (-> a 'x') 'y')")]
    [InlineData("a & b | c # d", "(# (| (& a b) c) d)")]
    [InlineData("a = b OR c = d AND e = f", "(or (= a b) (and (= c d) (= e f)))")]
    [InlineData("NOT a = b AND c", "(and (not (= a b)) c)")]
    [InlineData("NOT NOT a", "(not (not a))")]
    [InlineData("a = b IS NULL", "(is null (= a b))")]
    [InlineData("a IS NOT NULL = b", "(= (is not null a) b)")]
    [InlineData("a < b || c", "(< a (|| b c))")]
    [InlineData("a = b IN (c)", "(= a (in b c))")]
    [InlineData("a BETWEEN b + 1 AND c AND d", "(and (between a (+ b 1) c) d)")]
    [InlineData("a NOT BETWEEN SYMMETRIC b AND c", "(not between symmetric a b c)")]
    [InlineData("a LIKE b || c AND d", "(and (like a (|| b c)) d)")]
    [InlineData("NOT a LIKE b", "(not (like a b))")]
    [InlineData("a NOT IN (1, 2) AND b", "(and (not in a 1 2) b)")]
    [InlineData("a IS DISTINCT FROM b AND c", "(and (is distinct a b) c)")]
    [InlineData("a + b AT TIME ZONE 'UTC'", "(+ a (zone b 'UTC'))")]
    [InlineData("-a AT TIME ZONE 'UTC'", "(zone (minus a) 'UTC')")]
    [InlineData("a[1][2]", "(index (index a 1) 2)")]
    [InlineData("(a).b.c", "(field c (field b a))")]
    [InlineData("a.b.c", "a.b.c")]
    [InlineData("f(a).b", "(field b (f a))")]
    [InlineData("a <> b AND c != d", "(and (<> a b) (<> c d))")]
    public void Operators_group_as_in_PostgreSQL(string text, string shape) => Assert.Equal(shape, Parsed.Shape(text));
}
