using System.Threading.Tasks;
using Laminar.Analyzers.Tests.Harness;
using Xunit;

namespace Laminar.Analyzers.Tests.Rules;

/// <summary>LAM3002.</summary>
public sealed class BoxingTests
{
    private const string Bare = "struct Bare { public int X; public Bare(int x) { X = x; } }";
    private const string Full = """
        readonly struct Full : IEquatable<Full>
        {
            public readonly int X;
            public Full(int x) { X = x; }
            public bool Equals(Full other) => X == other.X;
            public override bool Equals(object? o) => false;
            public override int GetHashCode() => X;
            public override string ToString() => "full";
        }
        """;

    [Theory]
    [InlineData("Keep({|LAM3002:s_number|});", "")]
    [InlineData("object o = {|LAM3002:s_number|}; Keep(o);", "")]
    [InlineData("Keep({|LAM3002:(object)s_number|});", "")]
    [InlineData("IComparable c = {|LAM3002:s_number|}; Keep(c);", "")]
    [InlineData("Enum e = {|LAM3002:s_day|}; Keep(e);", "static DayOfWeek s_day;")]
    [InlineData("ValueType v = {|LAM3002:s_number|}; Keep(v);", "")]
    [InlineData("Keep({|LAM3002:s_maybe|});", "static int? s_maybe = 5;")]
    [InlineData("Box(s_number);", "static void Box<T>(T value) => Keep({|LAM3002:value|});")]
    [InlineData("Keep({|LAM3002:(1, s_number)|});", "")]
    [InlineData("Keep({|LAM3002:s_bare.ToString()|});", Bare + "static Bare s_bare;")]
    [InlineData("Use({|LAM3002:s_bare.GetHashCode()|});", Bare + "static Bare s_bare;")]
    [InlineData("Use({|LAM3002:s_bare.Equals({|LAM3002:s_bare|})|});", Bare + "static Bare s_bare;")]
    [InlineData("Keep({|LAM3002:s_day.ToString()|});", "static DayOfWeek s_day = (DayOfWeek)9;")]
    [InlineData("Use({|LAM3002:s_map.ContainsKey(new Bare(1))|});", Bare + "static readonly Dictionary<Bare, int> s_map = new() { [new(1)] = 1 };")]
    [InlineData("Use({|LAM3002:s_map[new Bare(1)]|});", Bare + "static readonly Dictionary<Bare, int> s_map = new() { [new(1)] = 1 };")]
    [InlineData("Use({|LAM3002:s_set.Contains(new Bare(1))|});", Bare + "static readonly HashSet<Bare> s_set = [new(1)];")]
    [InlineData("Use({|LAM3002:EqualityComparer<Bare>.Default.Equals(s_bare, s_bare)|});", Bare + "static Bare s_bare;")]
    public Task Reported(string body, string members) => HotCase.Allocates(body, members);

    [Theory]
    [InlineData("Use(s_number); long wide = s_number; Use(wide); Use((double)s_number);", "")]
    [InlineData("Use(s_full.GetHashCode()); Use(s_full.Equals(s_full)); Use(s_full.ToString());", Full + "static Full s_full;")]
    [InlineData("Use(s_map.ContainsKey(new Full(1))); Use(s_map[new Full(1)]);", Full + "static readonly Dictionary<Full, int> s_map = new() { [new(1)] = 1 };")]
    [InlineData("Use(s_map.ContainsKey(s_number)); Use(s_days.Contains(DayOfWeek.Friday));", "static readonly Dictionary<int, int> s_map = new(); static readonly HashSet<DayOfWeek> s_days = new();")]
    [InlineData("Use(s_day.HasFlag(DayOfWeek.Friday)); Use(s_day.GetHashCode());", "static DayOfWeek s_day;")]
    [InlineData("Use(s_day.GetType() == typeof(DayOfWeek));", "static DayOfWeek s_day;")]
    [InlineData("Use(IsNull(s_number)); Use(IsNull(\"x\"));", "static bool IsNull<T>(T value) => value == null;")]
    [InlineData("Use(Is(s_number));", "static bool Is<T>(T value) => value is int;")]
    [InlineData("Use(Hash(s_number)); Use(Compare(s_number));", "static int Hash<T>(T value) where T : notnull => value.GetHashCode(); static int Compare<T>(T value) where T : IComparable<T> => value.CompareTo(value);")]
    [InlineData("Keep(s_text); object o = s_text; Use(o);", "static string s_text = \"x\";")]
    [InlineData("if (s_number < 0) throw new ArgumentOutOfRangeException(nameof(s_number), s_number, \"no\");", "")]
    [InlineData("Use(EqualityComparer<Full>.Default.Equals(s_full, s_full));", Full + "static Full s_full;")]
    [InlineData("Use(s_map.ContainsKey((1, 2)));", "static readonly Dictionary<(int, int), int> s_map = new();")]
    [InlineData("foreach (var x in s_list) Use(x);", "static readonly List<int> s_list = [1, 2];")]
    [InlineData("int? n = s_number; Use(n.GetHashCode()); Use(n.Equals(null)); Use(n == 3);", "")]
    public Task Not_reported(string body, string members) => HotCase.DoesNotAllocate(body, members);

    [Fact]
    public Task Text_of_a_concatenation_is_asked_for_and_not_boxed() =>
        // It allocates the text: that is another rule's.
        Program.Check("""
            using Laminar;
            class Case
            {
                [HotPath] string Label(int n) => "n = " + n;
            }
            """);
}
