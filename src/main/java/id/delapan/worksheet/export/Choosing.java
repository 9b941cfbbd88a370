package id.delapan.worksheet.export;

import id.delapan.model.Indicator;
import id.delapan.model.Scale;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Lets only the answers a question allows be chosen or typed. */
final class Choosing {
    private static final int LONGEST_LIST = 255;

    private final XSSFSheet sheet;
    private final Map<String, Integer> rows;

    Choosing(XSSFSheet sheet, Map<String, Integer> rows) {
        this.sheet = sheet;
        this.rows = rows;
    }

    void offer(Collection<Indicator> indicators) {
        Map<String, CellRangeAddressList> places = new LinkedHashMap<>();
        Map<String, Scale> scales = new LinkedHashMap<>();
        for (Indicator indicator : indicators) {
            Scale scale = indicator.scale();
            scales.put(scale.name(), scale);
            CellRangeAddressList list = places.computeIfAbsent(scale.name(), s -> new CellRangeAddressList());
            for (Answering each : WorksheetWriter.ALL) {
                if (each.by() != null) {
                    int row = rows.get(indicator.code());
                    list.addCellRangeAddress(new CellRangeAddress(row, row, each.answer(), each.answer()));
                }
            }
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        scales.forEach((name, scale) -> {
            DataValidationConstraint allowed = allowed(helper, scale);
            if (allowed != null) {
                DataValidation validation = helper.createValidation(allowed, places.get(name));
                validation.setShowErrorBox(true);
                validation.setEmptyCellAllowed(true);
                validation.setSuppressDropDownArrow(true);
                sheet.addValidationData(validation);
            }
        });
    }

    /** Null for levels that cannot stand in a list. */
    private static DataValidationConstraint allowed(DataValidationHelper helper, Scale scale) {
        if (scale.numeric()) {
            return helper.createDecimalConstraint(OperatorType.BETWEEN, "0", scale.max().toPlainString());
        }
        String list = String.join(",", scale.names());
        boolean fits = list.length() < LONGEST_LIST && scale.names().stream().noneMatch(n -> n.contains(",") || n.contains("\""));
        return fits ? helper.createExplicitListConstraint(scale.names().toArray(String[]::new)) : null;
    }
}
