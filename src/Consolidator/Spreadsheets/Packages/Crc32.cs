using System.Buffers.Binary;

namespace Consolidator.Spreadsheets.Packages;

/// <summary>The checksum of zip members, which System.IO.Compression reads but does not verify.</summary>
internal static class Crc32
{
    // Processes eight bytes per step: table k gives the effect of a byte that k more bytes follow.
    private const int Step = 8;

    private static readonly uint[] Table = Tables();

    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        crc = ~crc;
        var table = Table;
        for (; bytes.Length >= Step; bytes = bytes[Step..])
        {
            var (low, high) = (crc ^ Word(bytes), Word(bytes[4..]));
            crc = table[7 * 256 + (low & 0xFF)] ^ table[6 * 256 + ((low >> 8) & 0xFF)] ^ table[5 * 256 + ((low >> 16) & 0xFF)]
                ^ table[4 * 256 + (low >> 24)] ^ table[3 * 256 + (high & 0xFF)] ^ table[2 * 256 + ((high >> 8) & 0xFF)]
                ^ table[1 * 256 + ((high >> 16) & 0xFF)] ^ table[high >> 24];
        }
        foreach (var b in bytes) crc = table[(crc & 0xFF) ^ b] ^ (crc >> 8);
        return ~crc;
    }

    private static uint Word(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    private static uint[] Tables()
    {
        var tables = new uint[Step * 256];
        for (var index = 0; index < tables.Length; index++)
            tables[index] = index < 256 ? Entry(index) : tables[tables[index - 256] & 0xFF] ^ (tables[index - 256] >> 8);
        return tables;
    }

    private static uint Entry(int index)
    {
        var entry = (uint)index;
        for (var bit = 0; bit < 8; bit++) entry = (entry & 1) == 1 ? 0xEDB88320 ^ (entry >> 1) : entry >> 1;
        return entry;
    }
}
