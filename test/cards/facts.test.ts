import { readerFor } from "../../src/chat/texts/reader";
import { addressFact, plainFact } from "../../src/chat/views/facts";

const it_ = readerFor("it", "Europe/Rome");

describe("a fact", () => {
  it.each([
    "it@cantinesoleluna.example",
    "info@farmacie-riunite.example",
    "amministrazione.generale@cantine-sole-e-luna-dal-1962.example",
    "münchener-rückversicherungsgesellschaft.example",
  ])("has an address in the column of the others, whole as it is copied: %s", (address) => {
    const { value, beside, inline, breaks } = addressFact(it_, "fact.to", address);
    expect({ value, beside, inline, breaks }).toEqual({ value: address, beside: true, inline: false, breaks: true });
  });

  it.each(["[a](https://b.example/c)", "https://b.example/c_d_e_f_g", "nome_con_segni@cantine.example"])(
    "lets no client read signs as markup: %s",
    (value) => {
      expect(plainFact("A", value)).toMatchObject({ value, breaks: false, beside: false, inline: true });
    },
  );

  it("of words wraps beside its label, with what belongs to it", () => {
    expect(plainFact("Motivo", "più partner per lo stesso cliente", " · oggi")).toMatchObject({
      wraps: true,
      beside: true,
      breaks: false,
    });
  });
});
